using System.Text.Json;
using System.Text.Json.Serialization;

namespace FMgo.Benchmarks.Measuring;

/// <summary>One line of the output. A column that does not apply is null; what only one case has is in <see cref="More"/>.</summary>
internal sealed record CaseResult
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [JsonPropertyName("case")]
    public required string Case { get; init; }

    [JsonPropertyName("ratio")]
    public double? Ratio { get; init; }

    [JsonPropertyName("floor_us")]
    public double? FloorMicroseconds { get; init; }

    [JsonPropertyName("fmgo_us")]
    public double? FmgoMicroseconds { get; init; }

    [JsonPropertyName("signedxml_us")]
    public double? SignedXmlMicroseconds { get; init; }

    [JsonPropertyName("allocated_bytes")]
    public long? AllocatedBytes { get; init; }

    [JsonPropertyName("peak_mb")]
    public double? PeakMegabytes { get; init; }

    [JsonExtensionData]
    public Dictionary<string, object?>? More { get; init; }

    /// <summary>Prints the line, with times to a tenth of a microsecond and ratios to a thousandth.</summary>
    public void Print()
    {
        var rounded = this with
        {
            Ratio = Round(Ratio, 3),
            FloorMicroseconds = Round(FloorMicroseconds, 1),
            FmgoMicroseconds = Round(FmgoMicroseconds, 1),
            SignedXmlMicroseconds = Round(SignedXmlMicroseconds, 1),
            PeakMegabytes = Round(PeakMegabytes, 1),
        };
        Console.WriteLine(JsonSerializer.Serialize(rounded, Json));
    }

    public static double? Round(double? value, int digits) => value is { } number ? Math.Round(number, digits) : null;
}
