using FMgo.Signing;

namespace FMgo.Fuzz.Targets;

/// <summary>What loading a key comes to.</summary>
internal static class KeyRun
{
    public static Observation Of(Func<SigningCertificate> load)
    {
        try
        {
            using var certificate = load();
            return new Observation { IsTaken = true, Texts = [certificate.ToString()] };
        }
        catch (SigningCertificateException refusal)
        {
            return new Observation { Refusal = refusal, Texts = [refusal.GetMessage(null)] };
        }
    }
}
