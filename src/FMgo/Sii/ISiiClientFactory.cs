namespace FMgo.Sii;

/// <summary>Makes clients for hosts that serve several companies, each with a certificate of its own. They share tokens and connections.</summary>
public interface ISiiClientFactory
{
    /// <summary>A client that signs in with a certificate.</summary>
    /// <param name="certificate">The certificate; the caller disposes of it when the client is used no more.</param>
    ISiiClient Create(SigningCertificate certificate);
}
