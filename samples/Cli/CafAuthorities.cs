using System.Security.Cryptography;
using FMgo.Folios;

namespace FMgo.Cli;

/// <summary>Who granted the CAFs of a run: SII in one of its environments, or whoever has the key of test CAFs. Each grants folios 1, 2, 3, … of its own.</summary>
internal sealed class CafAuthorities
{
    private readonly IReadOnlyList<string> _testKeys;
    private readonly CafTrust _trust;
    private readonly Dictionary<Caf, string> _names = [];

    /// <param name="cafKey">The file with the keys of test CAFs; null where only SII's are genuine.</param>
    public CafAuthorities(string? cafKey)
    {
        _testKeys = cafKey is null ? [] : CafKeyOption.Read(cafKey);
        _trust = CafKeyOption.TrustOf(_testKeys);
    }

    /// <exception cref="TroubleException">It is no CAF that is trusted.</exception>
    public Caf Read(string file)
    {
        byte[] content = Input.ReadKey(file);
        var result = Caf.Read(content, _trust);
        if (!result.Succeeded)
        {
            throw new TroubleException($"{file}: {result.Findings.First(finding => finding.Severity == Severity.Error)}");
        }

        _names[result.Value] = result.Value.Environment is { } environment ? environment.ToString().ToLowerInvariant() : NameOf(_testKeys.First(key => IsOf(key, content)));
        return result.Value;
    }

    /// <summary>The name of the one who granted all of them.</summary>
    /// <exception cref="TroubleException">They are more than one.</exception>
    public string OneOf(IEnumerable<Caf> cafs) => cafs.Select(caf => _names[caf]).Distinct().ToList() is [var only] ? only : throw new TroubleException(Texts.Of(
        "los CAF son de ambientes distintos del SII, o de distintas llaves de prueba: emítalos por separado", "the CAFs are of different environments of SII, or of different test keys: issue with them apart"));

    private static bool IsOf(string testKey, byte[] caf)
    {
        var read = Caf.Read(caf, CafKeyOption.TrustOf([testKey]));
        if (read.Succeeded)
        {
            read.Value.Dispose();
        }

        return read.Succeeded;
    }

    private static string NameOf(string testKey)
    {
        using var key = RSA.Create();
        key.ImportFromPem(testKey);
        return $"test-{Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()))[..16]}";
    }
}
