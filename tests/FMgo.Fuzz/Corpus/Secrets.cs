using System.Text;

namespace FMgo.Fuzz.Corpus;

/// <summary>What must never be in a message: the private keys in every form of the corpus, the password, the token.</summary>
internal static class Secrets
{
    public const string Token = "TOKENDEFUZZSECRETO1234";

    private const int Window = 16;

    private static readonly HashSet<string> Windows = Find();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Windows.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a text holds sixteen characters in a row of a secret.</summary>
    public static bool AreIn(ReadOnlySpan<char> text)
    {
        for (int i = 0; i + Window <= text.Length; i++)
        {
            if (Lookup.Contains(text.Slice(i, Window)))
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<string> Find()
    {
        string[] texts =
        [
            SeededKeys.Signer.ExportPkcs8PrivateKeyPem(), SeededKeys.Signer.ExportRSAPrivateKeyPem(), SeededKeys.Stamp.ExportRSAPrivateKeyPem(),
            .. Numbers(SeededKeys.Signer), .. Numbers(SeededKeys.Stamp), SeededPkcs.Password, Token,
        ];
        var windows = new HashSet<string>(StringComparer.Ordinal);
        foreach (string text in texts.SelectMany(text => text.Split('\n')).Where(line => !line.StartsWith("-----", StringComparison.Ordinal)))
        {
            for (int i = 0; i + Window <= text.Length; i++)
            {
                windows.Add(text.Substring(i, Window));
            }
        }

        // What the files say openly, such as the modulus in the certificate, is no secret.
        foreach (string text in SignedFiles.All.Select(Encoding.Latin1.GetString).Append(SeededKeys.Signer.ExportSubjectPublicKeyInfoPem()).Append(SeededKeys.Stamp.ExportSubjectPublicKeyInfoPem()))
        {
            for (int i = 0; i + Window <= text.Length; i++)
            {
                windows.Remove(text.Substring(i, Window));
            }
        }

        return windows;
    }

    private static IEnumerable<string> Numbers(System.Security.Cryptography.RSA key)
    {
        var parameters = key.ExportParameters(includePrivateParameters: true);
        foreach (byte[]? number in (byte[]?[])[parameters.D, parameters.P, parameters.Q, parameters.DP, parameters.DQ, parameters.InverseQ])
        {
            yield return Convert.ToBase64String(number!);
            yield return Convert.ToHexString(number!);
            yield return Convert.ToHexStringLower(number!);
        }
    }
}
