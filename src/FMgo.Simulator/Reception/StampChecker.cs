using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace FMgo.Simulator;

/// <summary>Checks the stamp of a document and its CAF over the bytes of the file, with keys that the simulator trusts.</summary>
internal sealed partial class StampChecker
{
    private const string CertificationModulus = "yPvwDcshpVAApYVSLF3lKKc+DOFswDqx5ep95LKigRHjUvrvjct9UeNJq9SxBdzU9nz54TEVBYyfAVQpG4xxUw==";
    private const string ProductionModulus = "ne6/xe69lt9MfPU/G/oV2F1z7wTGcY+MB7P3he/udee071o64HnDJlqQDkX2AokK9vtPr6K41pOPfwEcNYWzNQ==";

    private const int MaxKept = 1000;

    // Base64 of a key of 4096 bits, with blanks.
    private const int MaxNumber = 1024;

    private readonly ConcurrentDictionary<string, ConcurrentQueue<RSAParameters>> _keys = [];
    private readonly ConcurrentDictionary<string, bool> _genuine = [];

    public StampChecker(SiiEnvironment environment)
    {
        // SII's own published key of this environment, and only that one: a CAF of the other environment is not good here.
        bool isProduction = environment == SiiEnvironment.Production;
        Trust(isProduction ? 300 : 100, new RSAParameters { Modulus = Convert.FromBase64String(isProduction ? ProductionModulus : CertificationModulus), Exponent = [1, 0, 1] });
    }

    public void Trust(int keyId, RSAParameters key)
    {
        var keys = _keys.GetOrAdd(keyId.ToString(CultureInfo.InvariantCulture), _ => []);
        if (!keys.Any(known => known.Modulus.AsSpan().SequenceEqual(key.Modulus)))
        {
            keys.Enqueue(key);
        }
    }

    /// <summary>What is wrong with the CAF and the stamp, in SII's order.</summary>
    public IEnumerable<SimulatedRemark> Check(string dte, XmlElement body, DocumentKey key, DateTime signedAt)
    {
        if (XmlFile.Find(body, "TED", "DD") is not { } data || XmlFile.Find(data, "CAF", "DA") is not { } caf || Piece(dte, "DD") is not { } dd || Piece(dte, "DA") is not { } da)
        {
            yield return RemarkTexts.Of("SIM-3-003");
            yield break;
        }

        foreach (var remark in CheckCaf(caf, da, XmlFile.Text(data, "CAF", "FRMA"), key, signedAt).Concat(CheckStamp(body, data, dd, caf)))
        {
            yield return remark;
        }
    }

    private IEnumerable<SimulatedRemark> CheckCaf(XmlElement caf, byte[] da, string frma, DocumentKey key, DateTime signedAt)
    {
        var authorizedOn = XmlFile.DateAt(caf, "FA");
        if (key.Type.Code is 33 or 43 or 46 or 56 or 61 && authorizedOn is { } since && DateOnly.FromDateTime(signedAt) > since.AddMonths(6))
        {
            yield return RemarkTexts.Of("CAF-3-517", $"FA {since:yyyy-MM-dd}");
        }

        string keyId = XmlFile.Text(caf, "IDK");
        if (!IsGenuine(keyId, da, frma))
        {
            yield return RemarkTexts.Of("SIM-3-001", $"IDK {keyId}");
        }

        if (XmlFile.RutAt(caf, "RE") != key.Issuer || XmlFile.Text(caf, "TD") != key.Type.ToString()
            || XmlFile.NumberAt(caf, "RNG", "D") is not { } first || XmlFile.NumberAt(caf, "RNG", "H") is not { } last || key.Folio < first || key.Folio > last)
        {
            yield return RemarkTexts.Of("SIM-3-002", key.ToString());
        }
    }

    // One CAF stamps many documents. Only what holds is remembered: a key may be trusted later.
    private bool IsGenuine(string keyId, byte[] da, string frma)
    {
        string name = $"{keyId} {frma} {Convert.ToHexString(SHA256.HashData(da))}";
        if (_genuine.ContainsKey(name))
        {
            return true;
        }

        bool holds = _keys.TryGetValue(keyId, out var keys) && keys.Any(candidate => Verifies(candidate, da, frma));
        if (holds && _genuine.Count < MaxKept)
        {
            _genuine.TryAdd(name, true);
        }

        return holds;
    }

    private static IEnumerable<SimulatedRemark> CheckStamp(XmlElement body, XmlElement data, byte[] dd, XmlElement caf)
    {
        var key = ReadKey(XmlFile.Text(caf, "RSAPK", "M"), XmlFile.Text(caf, "RSAPK", "E"));
        if (key is not { } stampKey || !Verifies(stampKey, dd, XmlFile.Text(body, "TED", "FRMT")))
        {
            yield return RemarkTexts.Of("TED-2-510");
        }

        var header = XmlFile.Find(body, "Encabezado");
        if (XmlFile.NumberAt(data, "MNT") != XmlFile.NumberAt(header, "Totales", "MntTotal"))
        {
            yield return RemarkTexts.Of("TED-3-640", $"MNT {XmlFile.Text(data, "MNT")}, MntTotal {XmlFile.Text(header, "Totales", "MntTotal")}");
        }

        (string Tag, string Expected)[] fields =
        [
            ("TD", XmlFile.Text(header, "IdDoc", "TipoDTE")), ("F", XmlFile.Text(header, "IdDoc", "Folio")), ("FE", XmlFile.Text(header, "IdDoc", "FchEmis")),
            ("RE", XmlFile.Text(header, "Emisor", "RUTEmisor")), ("RR", XmlFile.Text(header, "Receptor", "RUTRecep")),
        ];
        foreach (var (tag, _) in fields.Where(field => field.Expected != XmlFile.Text(data, field.Tag)))
        {
            yield return RemarkTexts.Of("SIM-2-004", tag);
        }

        if (XmlFile.DateAt(caf, "FA") is { } authorized && string.CompareOrdinal(XmlFile.Text(data, "TSTED"), authorized.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) < 0)
        {
            yield return RemarkTexts.Of("TED-1-646");
        }
    }

    /// <summary>An element's bytes as they are signed: ISO-8859-1, entities as written, no white space between tags, no namespaces.</summary>
    private static byte[]? Piece(string dte, string name)
    {
        int start = dte.IndexOf($"<{name}", StringComparison.Ordinal);
        int end = start < 0 ? -1 : dte.IndexOf($"</{name}>", start, StringComparison.Ordinal);
        return end < 0 ? null : Encoding.Latin1.GetBytes(BetweenTags().Replace(Namespaces().Replace(dte[start..(end + name.Length + 3)], ""), "><"));
    }

    private static RSAParameters? ReadKey(string modulus, string exponent)
    {
        if (modulus.Length > MaxNumber || exponent.Length > MaxNumber)
        {
            return null;
        }

        try
        {
            return new RSAParameters { Modulus = Convert.FromBase64String(modulus), Exponent = Convert.FromBase64String(exponent) };
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static bool Verifies(RSAParameters key, byte[] data, string signature)
    {
        try
        {
            using var rsa = RSA.Create(key);
            return rsa.VerifyData(data, Convert.FromBase64String(signature), HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1);
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return false;
        }
    }

    [GeneratedRegex(">\\s+<", RegexOptions.CultureInvariant)]
    private static partial Regex BetweenTags();

    [GeneratedRegex(" xmlns(:\\w+)?=\"[^\"]*\"", RegexOptions.CultureInvariant)]
    private static partial Regex Namespaces();
}
