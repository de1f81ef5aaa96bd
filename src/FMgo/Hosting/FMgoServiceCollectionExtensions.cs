using FMgo.Folios;
using FMgo.Issuing;
using FMgo.Sii;
using FMgo.Validation;
using FMgo.Verification;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FMgo;

/// <summary>Registers FMgo in a host.</summary>
public static class FMgoServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="DocumentOptions"/>, <see cref="DocumentSigner"/>, <see cref="DocumentVerifier"/>, <see cref="ISiiClient"/> and, for hosts that supply stores, <see cref="IDocumentIssuer"/> and <see cref="IFolioDesk"/> as singletons, with the host's <see cref="TimeProvider"/> if it has one.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configure">Sets the options; <see cref="FMgoOptions.Environment"/> must be set.</param>
    /// <example>
    /// <code>
    /// services.AddFMgo(options => options.Environment = SiiEnvironment.Certification)
    ///         .UseCertificate(_ => SigningCertificate.FromPfxFile(path, password));
    /// </code>
    /// </example>
    public static FMgoBuilder AddFMgo(this IServiceCollection services, Action<FMgoOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<FMgoOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<FMgoOptions>, FMgoOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<SigningCertificate>(_ => throw new InvalidOperationException(
            "FMgo has no certificate to sign with: add .UseCertificate(_ => SigningCertificate.FromPfxFile(path, password)) after AddFMgo(...)."));
        services.TryAddSingleton(provider => Options(provider).ToDocumentOptions(provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => new DocumentSigner(provider.GetRequiredService<SigningCertificate>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => new DocumentVerifier(Options(provider).ToVerificationOptions(provider.GetRequiredService<TimeProvider>())));
        AddIssuing(services);
        AddSii(services);
        return new FMgoBuilder(services);
    }

    private static void AddIssuing(IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<FMgoOptions>, IssuingServicesValidator>());
        services.TryAddSingleton(provider => new IssuingServices(
            IssuingServicesValidator.Require<IFolioStore>(provider),
            IssuingServicesValidator.Require<IDocumentStore>(provider),
            IssuingServicesValidator.Require<ICertificateProvider>(provider),
            IssuingServicesValidator.Require<IIssuerDirectory>(provider),
            provider.GetRequiredService<DocumentOptions>(),
            Options(provider).CafTrust));
        services.TryAddSingleton<IDocumentIssuer>(provider => new DocumentIssuer(provider.GetRequiredService<IssuingServices>()));
        services.TryAddSingleton<IFolioDesk>(provider => new FolioDesk(provider.GetRequiredService<IssuingServices>()));
    }

    private static void AddSii(IServiceCollection services)
    {
        services.AddHttpClient(SiiHttp.ClientName)
            .ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(SiiHttpHandler.Create)
            .RemoveAllLoggers();
        services.TryAddSingleton<ISiiTokenCache, MemoryTokenCache>();
        services.TryAddSingleton<ISiiClientFactory>(MakeClientFactory);
        services.TryAddSingleton(provider => provider.GetRequiredService<ISiiClientFactory>().Create(provider.GetRequiredService<SigningCertificate>()));
    }

    private static SiiClientFactory MakeClientFactory(IServiceProvider provider)
    {
        var options = Options(provider);
        return new SiiClientFactory(
            provider.GetRequiredService<IHttpClientFactory>(),
            options.Sii,
            options.Environment!.Value,
            provider.GetRequiredService<ISiiTokenCache>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetService<ILoggerFactory>());
    }

    private static FMgoOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<FMgoOptions>>().Value;
}
