using FMgo.Format;
using FMgo.Signing;

namespace FMgo.Books;

/// <summary>The file of the book of dispatch guides: <c>LibroGuia</c> with the signed <c>EnvioLibro</c>.</summary>
internal static class GuideBookFile
{
    private static ReadOnlySpan<byte> Root => "LibroGuia"u8;
    private static ReadOnlySpan<byte> Element => "EnvioLibro"u8;

    /// <summary>Writes the book and signs it.</summary>
    /// <param name="book">The book; <see cref="GuideBook.SignedAt"/> is set here.</param>
    /// <param name="certificate">The certificate of the sender.</param>
    /// <param name="signedAt">When, in Chile's time.</param>
    /// <returns>The bytes of the file, or what SII's schema would refuse.</returns>
    public static Result<byte[]> Write(GuideBook book, SigningCertificate certificate, DateTime signedAt)
    {
        book = book with { SignedAt = signedAt };
        var findings = StructureChecker.Check(book, GuideBookCodec.Visit);
        return new Result<byte[]>(findings.HasErrors() ? null : Sign(book, new XmlSignature(certificate)), findings);
    }

    /// <summary>Reads a book. Its signature is not looked at.</summary>
    /// <param name="file">The bytes of the file.</param>
    /// <returns>The book, as far as it could be read, and all that SII's schema would refuse in it.</returns>
    public static Result<GuideBook> Read(ReadOnlyMemory<byte> file) => RecordFile.Read(file, "LibroGuia", "EnvioLibro", GuideBookCodec.Read, GuideBookCodec.Visit);

    private static byte[] Sign(GuideBook book, XmlSignature signature)
    {
        using var bench = SigningBench.Rent();
        SignedRoot.Begin(bench.File, Root, "LibroGuia_v10.xsd"u8);
        var element = new SignedElement(bench, SignatureScope.File, Element, "Libro"u8);
        element.Begin();
        int start = bench.File.Length;
        bench.File.Append("\n"u8);
        var writer = new FileWriter(bench.File);
        GuideBookCodec.Visit(ref writer, book);
        element.Hash(start);
        element.End(signature);
        SignedRoot.End(bench.File, Root);
        return bench.File.Written.ToArray();
    }
}
