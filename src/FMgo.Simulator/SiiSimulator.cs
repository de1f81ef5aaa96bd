using System.Security.Cryptography;
using FMgo.Testing;

namespace FMgo.Simulator;

/// <summary>
/// A local stand-in for SII that speaks its protocol: it authenticates, takes files, checks them in SII's stages and answers with SII's codes.
/// Use it in process by <see cref="CreateHandler"/>, or over HTTP by <see cref="SiiSimulatorServer"/>.
/// </summary>
/// <remarks>
/// It is not SII and never says so: each answer carries the header <c>X-FMgo-Simulator</c>, and refusals say why in <c>X-FMgo-Simulator-Reason</c>.
/// It knows no real taxpayer; what it accepts means nothing to SII. It keeps everything in memory, and is safe for threads.
/// </remarks>
public sealed class SiiSimulator : IDisposable
{
    private const int MaxCalls = 10_000;
    private const string NoCafKey = "Not an RSA key in PEM, of 512 to 4096 bits.";

    private readonly SimulatorParts _parts;
    private readonly SimulatorDispatcher _dispatcher;
    private readonly ControlDesk _control;
    private readonly Queue<SimulatedCall> _calls = [];
    private readonly Lock _callLock = new();

    /// <summary>Makes a simulator.</summary>
    /// <param name="options">Settings; the defaults when absent.</param>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public SiiSimulator(SiiSimulatorOptions? options = null)
    {
        options ??= new SiiSimulatorOptions();
        if (!options.Times.IsValid || options.MaxSessions < 1 || options.MaxFileBytes < 1 || options.TokenLifetime <= TimeSpan.Zero || options.FirstTrackId < 1)
        {
            throw new ArgumentException("Times must not be negative and must follow each other; sessions, sizes, lifetimes and TrackIDs must be positive.", nameof(options));
        }

        if (options.SchemaFolder is { } folder && !Directory.Exists(folder))
        {
            throw new ArgumentException($"There is no folder {folder}.", nameof(options));
        }

        _parts = new SimulatorParts(options);
        _dispatcher = new SimulatorDispatcher(_parts);
        _control = new ControlDesk(_parts, this);
        CafAuthority = new TestCafAuthority();
        TrustCafKey(CafAuthority.KeyId, CafAuthority.PublicKeyPem);
    }

    /// <summary>Which calls go wrong, and how.</summary>
    public FaultPlan Faults => _parts.Faults;

    /// <summary>Its clock, which can be moved forward.</summary>
    public SimulatorClock Clock => _parts.Clock;

    /// <summary>Who signs the CAFs that it grants.</summary>
    public TestCafAuthority CafAuthority { get; }

    /// <summary>All submissions as they are now, in the order in which they came.</summary>
    public IReadOnlyList<SimulatedSubmission> Submissions
    {
        get
        {
            var now = Clock.GetUtcNow();
            return _parts.Register.Submissions().ConvertAll(stored => stored.At(now));
        }
    }

    /// <summary>The last ten thousand calls, in order.</summary>
    public IReadOnlyList<SimulatedCall> Calls
    {
        get
        {
            lock (_callLock)
            {
                return [.. _calls];
            }
        }
    }

    internal SiiSimulatorOptions Options => _parts.Options;

    /// <summary>Makes a handler for <see cref="HttpClient"/> that answers SII's own addresses from this simulator, without a network.</summary>
    public HttpMessageHandler CreateHandler() => new SimulatorMessageHandler(this);

    /// <summary>Adds a made-up taxpayer, or replaces the one with its RUT.</summary>
    /// <param name="taxpayer">The taxpayer.</param>
    public void AddTaxpayer(TestTaxpayer taxpayer)
    {
        ArgumentNullException.ThrowIfNull(taxpayer);
        _parts.Register.Add(taxpayer);
    }

    /// <summary>Grants the next folios of a taxpayer, as SII's portal does.</summary>
    /// <param name="issuer">To whom; a taxpayer that the simulator knows.</param>
    /// <param name="type">For which type.</param>
    /// <param name="count">How many folios.</param>
    /// <returns>The CAF, which the caller disposes of.</returns>
    /// <exception cref="ArgumentException">The simulator does not know the taxpayer, or it may not issue.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public TestCaf RequestCaf(Rut issuer, DocumentType type, long count = 100)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        if (_parts.Register.FindTaxpayer(issuer) is not { IsAuthorized: true } taxpayer)
        {
            throw new ArgumentException($"{issuer} is not a taxpayer that may issue: add it first.", nameof(issuer));
        }

        long first = _parts.Register.Grant(issuer, type, count);
        return CafAuthority.Grant(issuer, type, first, first + count - 1, Clock.GetChileDate(), taxpayer.Name);
    }

    /// <summary>Trusts CAFs signed by another key, for instance those of <c>fmgo issue --test-keys</c>.</summary>
    /// <param name="keyId">The number that the CAFs carry (<c>IDK</c>).</param>
    /// <param name="publicKeyPem">The public key in PEM.</param>
    /// <exception cref="ArgumentException">The text is not an RSA key of 512 to 4096 bits.</exception>
    public void TrustCafKey(int keyId, string publicKeyPem)
    {
        ArgumentNullException.ThrowIfNull(publicKeyPem);
        using var rsa = RSA.Create();
        try
        {
            rsa.ImportFromPem(publicKeyPem);
        }
        catch (Exception refusal) when (refusal is CryptographicException or ArgumentException)
        {
            throw new ArgumentException(NoCafKey, nameof(publicKeyPem), refusal);
        }

        _parts.Stamps.Trust(keyId, rsa.KeySize is >= 512 and <= SignerCertificate.MaxKeySize
            ? rsa.ExportParameters(includePrivateParameters: false)
            : throw new ArgumentException(NoCafKey, nameof(publicKeyPem)));
    }

    /// <summary>Annuls folios, as SII's portal does.</summary>
    /// <param name="issuer">Whose.</param>
    /// <param name="type">Of which type.</param>
    /// <param name="first">The first folio.</param>
    /// <param name="last">The last folio; at most 100,000 at a time.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is not one.</exception>
    public void VoidFolios(Rut issuer, DocumentType type, long first, long last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(last, first + 99_999);
        for (long folio = first; folio <= last; folio++)
        {
            _parts.Register.Void(new DocumentKey(issuer, type, folio));
        }
    }

    /// <summary>A submission as it is now; null where there is none.</summary>
    /// <param name="trackId">Its <c>TRACKID</c>, with or without leading zeros.</param>
    public SimulatedSubmission? FindSubmission(string trackId) => _parts.Register.FindSubmission(trackId)?.At(Clock.GetUtcNow());

    /// <summary>The XML that SII attaches to the e-mail about a submission (<c>RESULTADO_ENVIO</c>, RespSII_v10.xsd); null while there is none, and for an AEC, whose e-mail no source describes.</summary>
    /// <param name="trackId">Its <c>TRACKID</c>.</param>
    public string? FindResultMail(string trackId) => FindSubmission(trackId) is { IsFinal: true, RootName: not "AEC" } submission ? Simulator.ResultMail.Write(submission) : null;

    /// <summary>A registered document; null where SII does not have it (yet).</summary>
    /// <param name="key">Issuer, type and folio.</param>
    public SimulatedDocument? FindDocument(DocumentKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return _parts.Register.FindDocument(key, Clock.GetUtcNow());
    }

    /// <summary>The assignments of a document that are on the register, in order; none where it is not assigned.</summary>
    /// <param name="document">Issuer, type and folio.</param>
    public IReadOnlyList<SimulatedAssignment> FindAssignments(DocumentKey document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return _parts.Assignments.Of(document, Clock.GetUtcNow());
    }

    /// <summary>Notes that somebody collects for the holder of an assigned document, as SII's portal does (Anotación de Cesión en Cobranza).</summary>
    /// <param name="document">The document.</param>
    /// <param name="collector">Who collects.</param>
    /// <param name="address">Where.</param>
    /// <exception cref="InvalidOperationException">The document is not assigned.</exception>
    public void NoteCollection(DocumentKey document, Rut collector, string address)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(address);
        if (FindAssignments(document).Count == 0)
        {
            throw new InvalidOperationException($"{document} is not assigned.");
        }

        _parts.Assignments.SetCollection(document, (collector, address));
    }

    /// <summary>Frees the keys.</summary>
    public void Dispose() => CafAuthority.Dispose();

    internal async Task<SimulatorResponse> AnswerAsync(SimulatorRequest request, CancellationToken cancellationToken)
    {
        if (request.Uri.AbsolutePath is "/" or "/simulator" || request.Uri.AbsolutePath.StartsWith("/simulator/", StringComparison.Ordinal))
        {
            return _control.Answer(request.Uri.AbsolutePath == "/" ? request with { Uri = new Uri(request.Uri, "/simulator/") } : request);
        }

        var (call, refusal) = SiiRoutes.Find(request, Options.Environment);
        if (call is null)
        {
            Note(SimulatedOperation.Other, refusal!, null);
            return refusal!;
        }

        call = call with { Fault = Faults.Take(call.Operation) };
        try
        {
            var response = await _dispatcher.AnswerAsync(call, cancellationToken).ConfigureAwait(false);
            Note(call.Operation, response, call.Fault);
            return response;
        }
        catch (OperationCanceledException)
        {
            Note(call.Operation, new SimulatorResponse { Ending = ResponseEnding.Reset, Reason = "the caller did not wait for the answer" }, call.Fault);
            throw;
        }
    }

    private void Note(SimulatedOperation operation, SimulatorResponse response, SimulatedFault? fault)
    {
        int status = response.Ending is ResponseEnding.Whole or ResponseEnding.Broken ? response.Status : 0;
        var call = new SimulatedCall { At = Clock.GetUtcNow(), Operation = operation, HttpStatus = status, Fault = fault, Reason = response.Reason };
        lock (_callLock)
        {
            _calls.Enqueue(call);
            if (_calls.Count > MaxCalls)
            {
                _calls.Dequeue();
            }
        }
    }
}
