using FMgo.Testing;

namespace FMgo.Tests.Simulator;

/// <summary>What an AEC of the tests says; in order unless something is set to be wrong.</summary>
internal sealed record AecTerms
{
    public static readonly DateTime Now = new(2026, 11, 24, 10, 0, 5);

    public Rut Assignor { get; init; } = The.IssuerRut;

    public Rut Assignee { get; init; } = Rut.Parse("88888888-8");

    /// <summary>The whole of the document when not set.</summary>
    public decimal? Amount { get; init; }

    public DateOnly LastDueDate { get; init; } = new(2026, 12, 24);

    public DateTime At { get; init; } = Now;

    public DateTime CoverAt { get; init; } = Now;

    public bool Declares { get; init; } = true;

    public TestCertificate[] Signers { get; init; } = [The.TestCertificate];

    public Rut[] Persons { get; init; } = [TestCertificate.DefaultHolder];

    public Rut? CoverAssignor { get; init; }

    public int? StatedSequence { get; init; }

    public decimal? StatedTotal { get; init; }
}
