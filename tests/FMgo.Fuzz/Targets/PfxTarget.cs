using FMgo.Fuzz.Corpus;
using FMgo.Fuzz.Mutation;
using FMgo.Signing;

namespace FMgo.Fuzz.Targets;

/// <summary>A PFX: <see cref="SigningCertificateException"/> and no other, and neither key nor password in it.</summary>
internal sealed class PfxTarget : IFuzzTarget
{
    public string Name => "pfx";

    public InputKind Kind => InputKind.Binary;

    public IReadOnlyList<byte[]> Seeds { get; } = [SeededPkcs.Pfx(isEncrypted: true), SeededPkcs.Pfx(isEncrypted: false)];

    public bool TakesAllSeeds => false;

    public Observation Run(byte[] input) => KeyRun.Of(() => SigningCertificate.FromPfx(input, SeededPkcs.Password));
}
