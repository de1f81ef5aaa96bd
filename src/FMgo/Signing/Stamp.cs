using System.Security.Cryptography;
using FMgo.Documents;
using FMgo.Folios;
using FMgo.Text;

namespace FMgo.Signing;

/// <summary>Writes the stamp (TED, timbre electrónico): the main facts of the document and the CAF, signed with the CAF's key.</summary>
/// <remarks>
/// The signature is over the bytes of <c>DD</c> on one line, in ISO-8859-1, with all five predefined entities escaped (Instructivo técnico de
/// emisión, A.2.4). The barcode holds the same bytes.
/// </remarks>
internal static class Stamp
{
    /// <summary>The stamp holds the first 40 characters of names.</summary>
    private const int MaxText = 40;

    /// <summary>Appends the whole <c>TED</c> element on one line. The document was checked: issuer, type, folio, date, receiver, total and a first line are there.</summary>
    public static void Append(SigningBench bench, Document document, Caf caf, DateTime stampedAt)
    {
        var file = bench.File;
        file.Append("<TED version=\"1.0\">"u8);
        int start = file.Length;
        AppendData(file, document, caf, stampedAt);
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
        SHA1.HashData(file.Written[start..], hash);
        var signature = bench.Signature.AsSpan(0, caf.StampKey.SignatureSize);
        caf.StampKey.SignHash(hash, signature);
        file.Append("<FRMT algoritmo=\"SHA1withRSA\">"u8);
        file.AppendBase64(signature);
        file.Append("</FRMT></TED>"u8);
    }

    private static void AppendData(ByteBuffer file, Document document, Caf caf, DateTime stampedAt)
    {
        var header = document.Header;
        file.Append("<DD><RE>"u8);
        file.AppendRut(header.Issuer.Rut!.Value);
        file.Append("</RE><TD>"u8);
        file.AppendInteger(document.Type!.Code);
        file.Append("</TD><F>"u8);
        file.AppendInteger(header.Identification.Folio!.Value);
        file.Append("</F><FE>"u8);
        file.AppendDate(header.Identification.IssueDate!.Value);
        file.Append("</FE><RR>"u8);
        file.AppendRut(header.Receiver.Rut!.Value);
        file.Append("</RR><RSR>"u8);
        file.AppendStampText(First(header.Receiver.Name));
        file.Append("</RSR><MNT>"u8);
        file.AppendNumber(header.Totals.TotalAmount!.Value);
        file.Append("</MNT><IT1>"u8);
        file.AppendStampText(First(document.Lines[0].Name));
        file.Append("</IT1>"u8);
        file.Append(caf.Element.Span);
        file.Append("<TSTED>"u8);
        file.AppendDateTime(stampedAt);
        file.Append("</TSTED></DD>"u8);
    }

    /// <summary>As much of a text as the stamp repeats.</summary>
    internal static ReadOnlySpan<char> First(string? text) => text.AsSpan(0, Math.Min(text?.Length ?? 0, MaxText));
}
