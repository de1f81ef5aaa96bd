using System.CommandLine.Parsing;
using System.Globalization;

namespace FMgo.Cli;

/// <summary>Reads the values of options, with a clear line for each that cannot be read.</summary>
internal static class OptionText
{
    public const string Simulator = "simulator";
    public const string Certification = "certification";
    public const string Production = "production";

    private const string DateForm = "yyyy-MM-dd";

    // ISO-8601 as people write it; with K a zone is read where there is one.
    private static readonly string[] Moments = [DateForm, "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"];

    /// <summary>A moment in the years that SII's schemas know; in Chile's time where there is no zone.</summary>
    public static DateTimeOffset? Moment(ArgumentResult argument)
    {
        string text = argument.Tokens[0].Value;
        if (DateTime.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment) && moment.Year is >= 2000 and <= 2050)
        {
            return moment.Kind == DateTimeKind.Unspecified
                ? new DateTimeOffset(moment, ChileTime.Zone.GetUtcOffset(moment))
                : DateTimeOffset.ParseExact(text, Moments, CultureInfo.InvariantCulture);
        }

        argument.AddError(Texts.Of(
            "--now: \"{0}\" no es una fecha y hora ISO-8601 entre 2000 y 2050, como 2026-11-24T10:00:00.",
            "--now: \"{0}\" is not an ISO-8601 date and time between 2000 and 2050, such as 2026-11-24T10:00:00.",
            text));
        return null;
    }

    public static DateOnly? Date(ArgumentResult argument)
    {
        string text = argument.Tokens[0].Value;
        return DateOnly.TryParseExact(text, DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : Refuse<DateOnly>(argument, Texts.Of("una fecha AAAA-MM-DD", "a date YYYY-MM-DD"));
    }

    public static int? Number(ArgumentResult argument) =>
        int.TryParse(argument.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : Refuse<int>(argument, Texts.Of("un número", "a number"));

    public static SiiEnvironment? Environment(ArgumentResult argument) => argument.Tokens[0].Value.ToUpperInvariant() switch
    {
        "CERTIFICATION" => SiiEnvironment.Certification,
        "PRODUCTION" => SiiEnvironment.Production,
        _ => Refuse<SiiEnvironment>(argument, Texts.Of("certification o production", "certification or production")),
    };

    /// <summary>Which SII, in small letters.</summary>
    public static string? SiiName(ArgumentResult argument)
    {
        string name = argument.Tokens[0].Value.ToLowerInvariant();
        if (name is Simulator or Certification or Production)
        {
            return name;
        }

        Complain(argument, Texts.Of("simulator, certification o production", "simulator, certification or production"));
        return null;
    }

    /// <summary>The address of a simulator: never SII's own, so that nothing reaches SII by this way, and never in clear over a network.</summary>
    public static Uri? Address(ArgumentResult argument)
    {
        if (Uri.TryCreate(argument.Tokens[0].Value, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            && address is { Query: "", Fragment: "", UserInfo: "" }
            && !address.Host.TrimEnd('.').EndsWith("sii.cl", StringComparison.OrdinalIgnoreCase))
        {
            return address;
        }

        // Without the text: an address may hold a password.
        argument.AddError(Texts.Of("--address: no es la dirección de un simulador, como http://127.0.0.1:5080.", "--address: not the address of a simulator, such as http://127.0.0.1:5080."));
        return null;
    }

    private static T? Refuse<T>(ArgumentResult argument, string expected)
        where T : struct
    {
        Complain(argument, expected);
        return null;
    }

    private static void Complain(ArgumentResult argument, string expected)
    {
        string option = argument.Parent is OptionResult parent ? parent.Option.Name : "";
        argument.AddError(Texts.Of("{0}: \"{1}\" no es {2}.", "{0}: \"{1}\" is not {2}.", option, argument.Tokens[0].Value, expected));
    }
}
