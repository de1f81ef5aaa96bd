namespace FMgo.Xml;

/// <summary>Base64 as XML carries it: wrapped or not.</summary>
internal static class Base64Text
{
    /// <summary>The bytes, or null where the text is absent, empty or not base64.</summary>
    public static byte[]? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        byte[] buffer = new byte[text.Length / 4 * 3 + 3];
        return Convert.TryFromBase64String(text, buffer, out int written) && written > 0 ? buffer[..written] : null;
    }
}
