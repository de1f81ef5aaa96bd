using FMgo.Folios;
using FMgo.Issuing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FMgo;

/// <summary>Says at start which service of a host that issues is missing, with the line to add. There is no default for any: what a process forgets is a folio lost.</summary>
internal sealed class IssuingServicesValidator(IServiceProvider provider) : IValidateOptions<FMgoOptions>
{
    private static readonly (Type Service, string Line)[] Needed =
    [
        (typeof(IFolioStore), ".UseFolioStore<YourFolioStore>()"),
        (typeof(IDocumentStore), ".UseDocumentStore<YourDocumentStore>()"),
        (typeof(ICertificateProvider), ".UseCertificates<YourCertificates>()"),
        (typeof(IIssuerDirectory), ".UseIssuers<YourIssuers>()"),
    ];

    public ValidateOptionsResult Validate(string? name, FMgoOptions options)
    {
        // A host that supplies none of them does not issue.
        if (provider.GetService<IServiceProviderIsService>() is not { } services || !Needed.Any(needed => services.IsService(needed.Service)))
        {
            return ValidateOptionsResult.Skip;
        }

        string[] missing = [.. Needed.Where(needed => !services.IsService(needed.Service)).Select(Complaint)];
        return missing.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(missing);
    }

    /// <exception cref="InvalidOperationException">The host does not supply it.</exception>
    public static T Require<T>(IServiceProvider provider)
        where T : class => provider.GetService<T>() ?? throw new InvalidOperationException(Complaint(Needed.Single(needed => needed.Service == typeof(T))));

    private static string Complaint((Type Service, string Line) needed) =>
        $"FMgo issues documents with an {needed.Service.Name} of the host, and there is none: add {needed.Line} after AddFMgo(...). docs/issuing.md says how to write one, samples/Stores has some.";
}
