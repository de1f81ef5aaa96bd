using System.Security.Cryptography;
using FMgo.Text;
using FMgo.Validation;

namespace FMgo.Signing;

/// <summary>Writes the stamp (TED, timbre electrónico): the main facts of the document and the CAF, signed with the CAF's key.</summary>
/// <remarks>
/// The signature is over the bytes of <c>DD</c> on one line, in ISO-8859-1, with all five predefined entities escaped (Instructivo técnico de
/// emisión, A.2.4). The barcode holds the same bytes.
/// </remarks>
internal static class Stamp
{
    /// <summary>Appends the whole <c>TED</c> element on one line.</summary>
    public static void Append(SigningBench bench, IssuableDocument document, long folio, Caf caf, DateTime stampedAt)
    {
        var file = bench.File;
        file.Append("<TED version=\"1.0\">"u8);
        int start = file.Length;
        AppendData(file, document, folio, caf, stampedAt);
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
        SHA1.HashData(file.Written[start..], hash);
        var signature = bench.Signature.AsSpan(0, caf.StampKey.SignatureSize);
        caf.StampKey.SignHash(hash, signature);
        file.Append("<FRMT algoritmo=\"SHA1withRSA\">"u8);
        file.AppendBase64(signature);
        file.Append("</FRMT></TED>"u8);
    }

    private static void AppendData(ByteBuffer file, IssuableDocument document, long folio, Caf caf, DateTime stampedAt)
    {
        file.Append("<DD><RE>"u8);
        file.AppendRut(document.Issuer);
        file.Append("</RE><TD>"u8);
        file.AppendInteger(document.Type.Code);
        file.Append("</TD><F>"u8);
        file.AppendInteger(folio);
        file.Append("</F><FE>"u8);
        file.AppendDate(document.IssueDate);
        file.Append("</FE><RR>"u8);
        file.AppendRut(document.Receiver);
        file.Append("</RR><RSR>"u8);
        file.AppendStampText(StampRules.First(document.Document.Header.Receiver.Name));
        file.Append("</RSR><MNT>"u8);
        file.AppendNumber(document.Total);
        file.Append("</MNT><IT1>"u8);
        file.AppendStampText(StampRules.First(document.Document.Lines[0].Name));
        file.Append("</IT1>"u8);
        file.Append(caf.Element.Span);
        file.Append("<TSTED>"u8);
        file.AppendDateTime(stampedAt);
        file.Append("</TSTED></DD>"u8);
    }
}
