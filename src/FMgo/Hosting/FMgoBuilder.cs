using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using FMgo.Folios;
using FMgo.Issuing;
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

    /// <summary>Keeps folios in the host's database: the first of the four services that issuing needs (<see cref="IDocumentIssuer"/>, <see cref="IFolioDesk"/>).</summary>
    /// <typeparam name="TStore">The store, made once.</typeparam>
    public FMgoBuilder UseFolioStore<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TStore>()
        where TStore : class, IFolioStore => Use<IFolioStore, TStore>();

    /// <summary>Keeps signed documents in the host's database.</summary>
    /// <typeparam name="TStore">The store, made once.</typeparam>
    public FMgoBuilder UseDocumentStore<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TStore>()
        where TStore : class, IDocumentStore => Use<IDocumentStore, TStore>();

    /// <summary>Says where the certificates of the issuers are.</summary>
    /// <typeparam name="TProvider">The provider, made once.</typeparam>
    public FMgoBuilder UseCertificates<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TProvider>()
        where TProvider : class, ICertificateProvider => Use<ICertificateProvider, TProvider>();

    /// <summary>Says which companies the host issues for.</summary>
    /// <typeparam name="TDirectory">The directory, made once.</typeparam>
    public FMgoBuilder UseIssuers<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TDirectory>()
        where TDirectory : class, IIssuerDirectory => Use<IIssuerDirectory, TDirectory>();

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

    private FMgoBuilder Use<TService, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TImplementation>()
        where TService : class
        where TImplementation : class, TService
    {
        Services.RemoveAll<TService>();
        Services.AddSingleton<TService, TImplementation>();
        return this;
    }
}
