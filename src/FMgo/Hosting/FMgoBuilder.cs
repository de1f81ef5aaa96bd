using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using FMgo.Sii;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FMgo;

/// <summary>Configures the services that the host supplies to FMgo, after <see cref="FMgoServiceCollectionExtensions.AddFMgo"/>.</summary>
public sealed class FMgoBuilder
{
    internal FMgoBuilder(IServiceCollection services) => Services = services;

    /// <summary>The services of the host.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public IServiceCollection Services { get; }

    /// <summary>Says where the certificate comes from that signs; <see cref="DocumentSigner"/> is made with it once.</summary>
    /// <param name="certificate">Opens the certificate, such as <c>_ => SigningCertificate.FromPfxFile(path, password)</c>.</param>
    public FMgoBuilder UseCertificate(Func<IServiceProvider, SigningCertificate> certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        Services.RemoveAll<SigningCertificate>();
        Services.AddSingleton(certificate);
        return this;
    }

    /// <summary>Keeps SII's tokens in the host's cache, so that several processes share one session.</summary>
    /// <typeparam name="TCache">The cache.</typeparam>
    public FMgoBuilder UseSiiTokenCache<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TCache>()
        where TCache : class, ISiiTokenCache
    {
        Services.RemoveAll<ISiiTokenCache>();
        Services.AddSingleton<ISiiTokenCache, TCache>();
        return this;
    }

    /// <summary>Configures the HTTP client for SII: a proxy, or the handler of a simulator in process.</summary>
    /// <param name="configure">The configuration, such as <c>http => http.ConfigurePrimaryHttpMessageHandler(() => handler)</c>.</param>
    public FMgoBuilder ConfigureSiiHttpClient(Action<IHttpClientBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(Services.AddHttpClient(SiiHttp.ClientName));
        return this;
    }
}
