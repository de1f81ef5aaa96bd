namespace FMgo.Text;

/// <summary>The encodings in which files of SII travel (Instructivo técnico de emisión, anexo 3). In each an ASCII byte is an ASCII character.</summary>
internal enum FileEncoding
{
    /// <summary>ISO-8859-1, as SII prescribes.</summary>
    Latin1,

    /// <summary>windows-1252, as some emitters write: ISO-8859-1 with printable characters in 0x80 to 0x9F.</summary>
    Windows1252,

    /// <summary>UTF-8, with or without a byte order mark; ASCII too.</summary>
    Utf8,
}
