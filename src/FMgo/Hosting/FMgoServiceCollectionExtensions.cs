using FMgo.Signing;
using FMgo.Sii;
using FMgo.Verification;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace FMgo;

/// <summary>Registers FMgo in a host.</summary>
public static class FMgoServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="DocumentSigner"/>, <see cref="DocumentVerifier"/> and <see cref="ISiiClient"/> as singletons, with the host's <see cref="TimeProvider"/> if it has one.
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
        services.AddOptions<FMgoOptions>().Configure(configure)
            .Validate(options => options.Environment is not null, "FMgo needs to know its environment: services.AddFMgo(o => o.Environment = SiiEnvironment.Certification).")
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<SigningCertificate>(_ => throw new InvalidOperationException(
            "FMgo has no certificate to sign with: add .UseCertificate(_ => SigningCertificate.FromPfxFile(path, password)) after AddFMgo(...)."));
        services.TryAddSingleton(MakeSigner);
        services.TryAddSingleton(provider => new DocumentVerifier(new VerificationOptions { Trust = Options(provider).CafTrust }));
        AddSii(services);
        return new FMgoBuilder(services);
    }

    private static void AddSii(IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<FMgoOptions>, SiiOptionsValidator>());
        services.AddHttpClient(SiiHttp.ClientName)
            .ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(SiiHttpHandler.Create)
            .RemoveAllLoggers();
        services.TryAddSingleton<ISiiTokenCache, MemoryTokenCache>();
        services.TryAddSingleton<ISiiClientFactory, SiiClientFactory>();
        services.TryAddSingleton(provider => provider.GetRequiredService<ISiiClientFactory>().Create(provider.GetRequiredService<SigningCertificate>()));
    }

    private static DocumentSigner MakeSigner(IServiceProvider provider)
    {
        var options = Options(provider);
        return new DocumentSigner(
            provider.GetRequiredService<SigningCertificate>(),
            new SigningOptions { Text = options.Text, Environment = options.Environment },
            provider.GetRequiredService<TimeProvider>());
    }

    private static FMgoOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<FMgoOptions>>().Value;
}
