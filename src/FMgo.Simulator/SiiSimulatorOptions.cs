using System.Security.Cryptography.X509Certificates;
using FMgo.Tables;

namespace FMgo.Simulator;

/// <summary>Settings of a <see cref="SiiSimulator"/>.</summary>
public sealed record SiiSimulatorOptions
{
    /// <summary>The default of <see cref="MaxFileBytes"/>: 32 MiB.</summary>
    public const int DefaultMaxFileBytes = 32 * 1024 * 1024;

    /// <summary>Which of SII's environments it plays; certification by default.</summary>
    public SiiEnvironment Environment { get; init; } = SiiEnvironment.Certification;

    /// <summary>The clock; the system's by default.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How long submissions take.</summary>
    public SimulationTimes Times { get; init; } = new();

    /// <summary>Where all that looks random comes from: seeds, tokens, faults by probability. The same seed and the same calls give the same answers; 1 by default.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The first <c>TRACKID</c>; the next ones follow.</summary>
    public long FirstTrackId { get; init; } = 1;

    /// <summary>A folder with SII's schemas, at any depth (<c>EnvioDTE_v10.xsd</c>, <c>EnvioBOLETA_v11.xsd</c>, <c>AEC_v10.xsd</c>...); without it FMgo's structural checker stands in.</summary>
    public string? SchemaFolder { get; init; }

    /// <summary>Whether a file that breaks the schema is refused at the door (STATUS 7) instead of later (<c>RSC</c>). SII's manuals show both; false by default.</summary>
    public bool RefusesBadSchemaAtUpload { get; init; }

    /// <summary>First days of regulations that are not those of FMgo's table (<see cref="Regulations"/>).</summary>
    public ValueList<RegulationDate> RegulationDates { get; init; }

    /// <summary>Amounts of years above which boletas name who pays, beside or instead of those of FMgo's table (<see cref="Tables.PayerThresholds"/>).</summary>
    public ValueList<PayerThreshold> PayerThresholds { get; init; }

    /// <summary>How long a token lives; one hour by default. SII does not publish it.</summary>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How many tokens one person may have at a time; 10 by default, as SII states.</summary>
    public int MaxSessions { get; init; } = 10;

    /// <summary>The size of a file above which it is refused (STATUS 2), in bytes. SII publishes no limit.</summary>
    public int MaxFileBytes { get; init; } = DefaultMaxFileBytes;

    /// <summary>The roots to which certificates must lead; where none are given, any certificate that is valid now will do.</summary>
    public X509Certificate2Collection CertificateAuthorities { get; init; } = [];

    /// <summary>
    /// Names under which <see cref="SiiSimulatorServer"/> may be called besides those of this machine (<c>localhost</c>, 127.0.0.0/8, <c>[::1]</c>, with its port), such as
    /// <c>sii.local</c> or <c>localhost:8080</c> behind a forwarded port; none by default. Any other <c>Host</c> is refused with HTTP 403, so that no page from elsewhere reads what is here.
    /// </summary>
    public ValueList<string> AllowedHosts { get; init; }

    /// <summary>The taxpayers it knows from the start; two made-up companies, 76192083-9 and 77777777-7, by default.</summary>
    public ValueList<TestTaxpayer> Taxpayers { get; init; } =
    [
        new TestTaxpayer { Rut = Rut.FromBody(76_192_083), Name = "FERRETERIA FICTICIA ÑANDU LTDA" },
        new TestTaxpayer { Rut = Rut.FromBody(77_777_777), Name = "CONSTRUCTORA D'EJEMPLO SPA" },
    ];
}
