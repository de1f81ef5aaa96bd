using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FMgo.Sii;

namespace FMgo.Cli;

/// <summary>
/// Keeps SII's tokens between runs, in files that only the user may read: SII allows a person ten sessions at a time, and blocks for an hour who asks for more.
/// </summary>
internal sealed class SessionFile(UserFolder folder) : ISiiTokenCache
{
    public async ValueTask<SiiToken?> FindAsync(SiiTokenKey key, CancellationToken cancellationToken = default)
    {
        if (await folder.ReadAsync(NameOf(key), cancellationToken) is not { } content)
        {
            return null;
        }

        try
        {
            var json = JsonNode.Parse(content)!;
            return new SiiToken
            {
                Key = key,
                Value = json["token"]!.GetValue<string>(),
                ExpiresAt = DateTimeOffset.ParseExact(json["expiresAt"]!.GetValue<string>(), "O", CultureInfo.InvariantCulture),
            };
        }
        catch (Exception damaged) when (damaged is JsonException or FormatException or InvalidOperationException or NullReferenceException or ArgumentException)
        {
            return null;
        }
    }

    public ValueTask SaveAsync(SiiToken token, CancellationToken cancellationToken = default)
    {
        var json = new JsonObject { ["token"] = token.Value, ["expiresAt"] = token.ExpiresAt.ToString("O", CultureInfo.InvariantCulture) };
        return folder.WriteAsync(NameOf(token.Key), Encoding.UTF8.GetBytes(json.ToJsonString()), cancellationToken);
    }

    private static string NameOf(SiiTokenKey key) => $"session-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key.ToString())))[..32]}.json";
}
