using FMgo.Keys;

namespace FMgo.Verification;

/// <summary>What was read from one certificate.</summary>
internal sealed record CertificateContent(CertificateFacts Facts, RsaPublicKey Key);
