namespace FMgo.Sii;

/// <summary>Says what is wrong with the settings of the client, with the name of each.</summary>
internal static class SiiOptionsCheck
{
    public static IEnumerable<string> Check(SiiOptions sii, SiiEnvironment? environment)
    {
        if (sii.UserAgent?.Contains("PROG 1.0", StringComparison.Ordinal) != true || !sii.UserAgent.All(character => character is >= ' ' and <= '~'))
        {
            yield return "Sii.UserAgent must contain PROG 1.0, without which SII answers with pages for people, and ASCII characters only.";
        }

        foreach (var (setting, value) in Times(sii))
        {
            if (value <= TimeSpan.Zero || value > TimeSpan.FromDays(1))
            {
                yield return $"Sii.{setting} must be more than zero and at most a day.";
            }
        }

        if (sii.MaxAttempts is < 1 or > 10)
        {
            yield return "Sii.MaxAttempts must be 1 to 10.";
        }

        foreach (var (setting, address) in Addresses(sii.Addresses))
        {
            if (address is not null && Complaint(address, environment) is { } complaint)
            {
                yield return $"Sii.Addresses.{setting} {complaint}";
            }
        }
    }

    private static string? Complaint(Uri address, SiiEnvironment? environment)
    {
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp) || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            return "must be an absolute base address such as https://maullin.sii.cl, without query.";
        }

        if (address.UserInfo.Length > 0)
        {
            return "must not hold a user or a password.";
        }

        if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback)
        {
            return "must be https: tokens travel there. Plain http is for loopback only, such as a simulator.";
        }

        return environment is { } own && SiiEndpoints.EnvironmentOf(address.Host.TrimEnd('.')) is { } other && other != own
            ? $"is a host of {other}, but the environment is {own}."
            : null;
    }

    private static IEnumerable<(string, TimeSpan)> Times(SiiOptions sii) =>
    [
        (nameof(sii.QueryTimeout), sii.QueryTimeout), (nameof(sii.UploadTimeout), sii.UploadTimeout), (nameof(sii.RetryDelay), sii.RetryDelay),
        (nameof(sii.ServiceRetryDelay), sii.ServiceRetryDelay), (nameof(sii.RetryBudget), sii.RetryBudget), (nameof(sii.TokenLifetime), sii.TokenLifetime),
        (nameof(sii.SessionLimitPause), sii.SessionLimitPause),
    ];

    private static IEnumerable<(string, Uri?)> Addresses(SiiAddresses addresses) =>
    [
        (nameof(addresses.Documents), addresses.Documents), (nameof(addresses.Boletas), addresses.Boletas),
        (nameof(addresses.BoletaUploads), addresses.BoletaUploads), (nameof(addresses.Claims), addresses.Claims),
    ];
}
