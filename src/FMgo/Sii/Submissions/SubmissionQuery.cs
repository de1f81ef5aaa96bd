using System.Text.Json.Serialization;

namespace FMgo.Sii;

/// <summary>Which submission is asked about. <see cref="SubmissionReceipt.Query"/> is that of a file that was just sent.</summary>
public sealed record SubmissionQuery
{
    /// <summary>The issuer of the submission.</summary>
    /// <exception cref="ArgumentException">It was never given a value (<c>default</c>).</exception>
    public required Rut Issuer { get; init => field = Given.Value(value); }

    /// <summary>What SII gave when it received the submission.</summary>
    /// <exception cref="ArgumentException">It was never given a value (<c>default</c>).</exception>
    public required TrackId TrackId { get; init => field = Given.Value(value); }

    /// <summary>The service that gave the TrackID.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none of the channels.</exception>
    [JsonConverter(typeof(JsonStringEnumConverter<SubmissionChannel>))]
    public SubmissionChannel Channel
    {
        get;
        init
        {
            EnsureKnown(value, nameof(value));
            field = value;
        }
    }

    internal static void EnsureKnown(SubmissionChannel? channel, string parameterName)
    {
        if (channel is { } given && !Enum.IsDefined(given))
        {
            throw new ArgumentOutOfRangeException(parameterName, channel, "There is no such channel.");
        }
    }
}
