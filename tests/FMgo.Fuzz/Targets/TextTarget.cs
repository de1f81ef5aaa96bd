using System.Text;
using System.Text.Json;
using FMgo.Fuzz.Mutation;
using FMgo.Sii;

namespace FMgo.Fuzz.Targets;

/// <summary>The values that travel as text: <c>TryParse</c> never throws, <c>Parse</c> throws <see cref="FormatException"/> and no other, and what was read is written as it is read again.</summary>
internal sealed class TextTarget : IFuzzTarget
{
    public string Name => "text";

    public InputKind Kind => InputKind.Text;

    public IReadOnlyList<byte[]> Seeds { get; } =
    [
        .. new[]
        {
            "76192083-9", "76.192.083-9", "60803000-K", "33", "112", "76192083-9-33-170", "0000053292", "100000000000001", "\"76192083-9\"", "33.5",
            "{\"code\":\"FMGO-TOT-001\",\"severity\":\"error\",\"path\":\"Detalle[3]/MontoItem\",\"spanish\":\"es {0}\",\"english\":\"en {0}\",\"arguments\":[\"2\"]}",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    public bool TakesAllSeeds => false;

    public Observation Run(byte[] input)
    {
        string text = Encoding.UTF8.GetString(input);
        bool isTaken = Try<Rut>(text, Rut.TryParse(text, out var rut), rut)
            | Try<DocumentType>(text, DocumentType.TryParse(text, out var type), type!)
            | Try<DocumentKey>(text, DocumentKey.TryParse(text, out var key), key!)
            | Try<TrackId>(text, TrackId.TryParse(text, out var trackId), trackId);
        _ = SiiCodes.Get(SiiCodeFamily.Detail, text);
        return new Observation { IsTaken = isTaken | FromJson<Finding>(input) | FromJson<Document>(input) | FromJson<Rut>(input) | FromJson<TrackId>(input) };
    }

    private static bool Try<T>(string text, bool isOne, T value)
        where T : IParsable<T>
    {
        try
        {
            var parsed = T.Parse(text, null);
            if (!isOne || !parsed.Equals(value) || !T.Parse(parsed.ToString()!, null).Equals(value))
            {
                throw new BrokenInvariantException($"{typeof(T).Name}: read in two ways");
            }

            return true;
        }
        catch (FormatException) when (!isOne)
        {
            return false;
        }
    }

    private static bool FromJson<T>(byte[] input)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(input) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
