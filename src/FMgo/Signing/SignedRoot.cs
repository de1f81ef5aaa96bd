namespace FMgo.Signing;

/// <summary>The root of a file for SII that holds one signed element and its signature: an envelope, a book.</summary>
internal static class SignedRoot
{
    /// <summary>Appends the declaration of the file and the start tag.</summary>
    /// <param name="file">Where to.</param>
    /// <param name="name">The name of the element.</param>
    /// <param name="schema">The file of its schema.</param>
    public static void Begin(ByteBuffer file, ReadOnlySpan<byte> name, ReadOnlySpan<byte> schema)
    {
        file.Append(DocumentSigner.Declaration);
        file.Append("<"u8);
        file.Append(name);
        file.Append(" xmlns=\"http://www.sii.cl/SiiDte\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://www.sii.cl/SiiDte "u8);
        file.Append(schema);
        file.Append("\" version=\"1.0\">\n"u8);
    }

    /// <summary>Appends the end tag.</summary>
    public static void End(ByteBuffer file, ReadOnlySpan<byte> name)
    {
        file.Append("\n</"u8);
        file.Append(name);
        file.Append(">\n"u8);
    }
}
