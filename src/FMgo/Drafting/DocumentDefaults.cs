using FMgo.Arithmetic;
using FMgo.Documents;

namespace FMgo.Drafting;

/// <summary>Fills in what people leave out of a document and nobody would doubt; what comes stays.</summary>
/// <remarks>
/// <list type="bullet">
/// <item><c>FchEmis</c>: today's date in Chile.</item>
/// <item><c>FmaPago</c> of 33, 34 and 43: 2, credit, as SII reads its absence (Formato DTE v2.5, Encabezado 13).</item>
/// <item><c>RUTRecep</c>: 66666666-6 in a boleta without receiver, 55555555-5 in exports (Formato Boletas v4.2, Encabezado 15; Formato DTE v2.5, Encabezado 50).</item>
/// </list>
/// Line numbers, the VAT rate, <c>IndServicio</c> of boletas, amounts and totals are <see cref="TotalsCalculator"/>'s. All of it stands in the document that
/// comes back.
/// </remarks>
internal static class DocumentDefaults
{
    /// <summary>Fills a document in.</summary>
    /// <param name="document">The document.</param>
    /// <param name="clock">The clock for the date; without one, a missing date stays missing.</param>
    /// <exception cref="ArgumentNullException">There is no document.</exception>
    public static Document Fill(Document document, TimeProvider? clock)
    {
        ArgumentNullException.ThrowIfNull(document);
        var header = document.Header;
        var identification = Fill(header.Identification, clock);
        var receiver = header.Receiver.Rut is null && ReceiverOf(document.Type) is { } rut ? header.Receiver with { Rut = rut } : header.Receiver;
        bool isSame = ReferenceEquals(identification, header.Identification) && ReferenceEquals(receiver, header.Receiver);
        return isSame ? document : document with { Header = header with { Identification = identification, Receiver = receiver } };
    }

    private static Identification Fill(Identification given, TimeProvider? clock)
    {
        var date = given.IssueDate ?? clock?.GetChileDate();
        var form = given.PaymentForm ?? (TypeSet.NeedsPaymentForm.Contains(given.Type) ? PaymentForm.Credit : null);
        return date == given.IssueDate && form == given.PaymentForm ? given : given with { IssueDate = date, PaymentForm = form };
    }

    private static Rut? ReceiverOf(DocumentType? type) => type switch
    {
        { IsBoleta: true } => Rut.UnidentifiedBuyer,
        { IsExport: true } => Rut.Foreigner,
        _ => null,
    };
}
