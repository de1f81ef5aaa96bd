using System.Globalization;

namespace FMgo.Simulator;

/// <summary>Seeds and tokens of one kind: those of SOAP and those of the boleta API are apart.</summary>
internal sealed class SessionStore(SiiSimulatorOptions options, TimeProvider clock, int salt)
{
    private const string TokenAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static readonly TimeSpan SeedLifetime = TimeSpan.FromMinutes(2);

    private readonly Lock _lock = new();
    private readonly Random _random = new(unchecked(options.Seed * 31 + salt));
    private readonly Dictionary<string, DateTimeOffset> _seeds = [];
    private readonly Dictionary<string, (Rut Holder, DateTimeOffset Until)> _tokens = [];
    private readonly HashSet<string> _expired = [];

    public string CreateSeed()
    {
        lock (_lock)
        {
            string seed = _random.NextInt64(1_000_000_000_000).ToString("D12", CultureInfo.InvariantCulture);
            _seeds[seed] = clock.GetUtcNow() + SeedLifetime;
            return seed;
        }
    }

    /// <summary>Uses a seed up; null when it was good, otherwise SII's words for why not.</summary>
    public string? UseSeed(string seed)
    {
        lock (_lock)
        {
            return !_seeds.Remove(seed, out var until) ? "NO Existe SEED" : until < clock.GetUtcNow() ? "TIME-OUT DEL SEED" : null;
        }
    }

    /// <summary>A new token; null when the holder has as many as allowed.</summary>
    public string? CreateToken(Rut holder)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            foreach (string old in _tokens.Where(entry => entry.Value.Until <= now).Select(entry => entry.Key).ToList())
            {
                Expire(old);
            }

            if (_tokens.Values.Count(session => session.Holder == holder) >= options.MaxSessions)
            {
                return null;
            }

            string token = string.Concat(Enumerable.Range(0, 13).Select(_ => TokenAlphabet[_random.Next(TokenAlphabet.Length)]));
            _tokens[token] = (holder, now + options.TokenLifetime);
            return token;
        }
    }

    public TokenState Find(string? token, out Rut holder)
    {
        lock (_lock)
        {
            holder = default;
            if (token is null || !_tokens.TryGetValue(token, out var session))
            {
                return token is not null && _expired.Contains(token) ? TokenState.Expired : TokenState.Unknown;
            }

            holder = session.Holder;
            return session.Until > clock.GetUtcNow() ? TokenState.Active : TokenState.Expired;
        }
    }

    public void Expire(string? token)
    {
        lock (_lock)
        {
            if (token is not null && _tokens.Remove(token))
            {
                _expired.Add(token);
            }
        }
    }
}
