using System.Diagnostics;
using FMgo.Documents;

namespace FMgo;

/// <summary>A document that is complete and free of errors, and lacks nothing but its folio: what a signer takes.</summary>
/// <remarks>
/// Only <see cref="DocumentDraft.Complete"/> and <see cref="Corrections.CorrectionNote.Complete"/> make one: computed and checked by all rules, so what is an error is never signed.
/// No folio is spent for it. It is immutable, and may be kept until there is one.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class IssuableDocument
{
    private readonly Identification _identification;

    internal IssuableDocument(Document document, ValueList<Finding> remarks, SiiEnvironment? environment)
    {
        // No error was found, so the schema's mandatory fields are there.
        _identification = document.Header.Identification;
        Document = document;
        Remarks = remarks;
        Environment = environment;
        Type = _identification.Type!;
        Issuer = document.Header.Issuer.Rut.GetValueOrDefault();
        Receiver = document.Header.Receiver.Rut.GetValueOrDefault();
        IssueDate = _identification.IssueDate.GetValueOrDefault();
        Total = document.Header.Totals.TotalAmount.GetValueOrDefault();
    }

    /// <summary>What the document says, with all that was computed.</summary>
    public Document Document { get; }

    /// <summary>The type.</summary>
    public DocumentType Type { get; }

    /// <summary><c>RUTEmisor</c>: who issues it.</summary>
    public Rut Issuer { get; }

    /// <summary><c>RUTRecep</c>: who receives it.</summary>
    public Rut Receiver { get; }

    /// <summary><c>FchEmis</c>: its date.</summary>
    public DateOnly IssueDate { get; }

    /// <summary><c>MntTotal</c>: whole pesos or, in exports, units of its currency with up to four decimals.</summary>
    public decimal Total { get; }

    /// <summary>What was found and is no error, among it what the host waived (<see cref="Finding.IsWaived"/>).</summary>
    public ValueList<Finding> Remarks { get; }

    /// <summary>The environment that it is for; absent, that of the CAF.</summary>
    public SiiEnvironment? Environment { get; }

    /// <summary>The folio that the draft came with, if it came with one: no other will do.</summary>
    public long? RequestedFolio => _identification.Folio;

    /// <summary>Type, issuer and date only: a document holds personal data, which must not end in a log by accident.</summary>
    public override string ToString() => $"{Type.SpanishName} {Issuer} {IssueDate:yyyy-MM-dd}";
}
