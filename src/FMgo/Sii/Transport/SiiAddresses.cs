namespace FMgo.Sii;

/// <summary>Where SII's services are. An address that is not set is SII's own of the environment.</summary>
/// <remarks>A base address may hold a path, under which the paths of SII follow. Plain HTTP is allowed to loopback only.</remarks>
public sealed class SiiAddresses
{
    /// <summary>Gets or sets the base of seed, token, upload, queries and assignments.</summary>
    /// <value>By default <c>https://maullin.sii.cl</c> in certification and <c>https://palena.sii.cl</c> in production.</value>
    public Uri? Documents { get; set; }

    /// <summary>Gets or sets the base of seed, token and queries of boletas.</summary>
    /// <value>By default <c>https://apicert.sii.cl</c> in certification and <c>https://api.sii.cl</c> in production.</value>
    public Uri? Boletas { get; set; }

    /// <summary>Gets or sets the base of the upload of boletas.</summary>
    /// <value>By default <c>https://pangal.sii.cl</c> in certification and <c>https://rahue.sii.cl</c> in production.</value>
    public Uri? BoletaUploads { get; set; }

    /// <summary>Gets or sets the base of acceptance and claims.</summary>
    /// <value>By default <c>https://ws2.sii.cl</c> in certification and <c>https://ws1.sii.cl</c> in production.</value>
    public Uri? Claims { get; set; }

    /// <summary>Sends everything to one base address, such as that of a simulator.</summary>
    /// <param name="address">The base address.</param>
    public void UseOne(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        Documents = Boletas = BoletaUploads = Claims = address;
    }
}
