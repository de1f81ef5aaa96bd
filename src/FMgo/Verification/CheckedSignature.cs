namespace FMgo.Verification;

/// <summary>A result with the elements it is about.</summary>
internal sealed record CheckedSignature(ScannedElement Signature, ScannedElement? Target, SignatureResult Result);
