using System.ComponentModel;
using FMgo.Signing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FMgo;

/// <summary>What follows <see cref="FMgoServiceCollectionExtensions.AddFMgo"/>: the parts that the host supplies.</summary>
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
}
