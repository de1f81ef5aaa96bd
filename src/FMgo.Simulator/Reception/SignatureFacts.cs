namespace FMgo.Simulator;

/// <summary>What <see cref="SignatureChecker"/> found.</summary>
internal sealed record SignatureFacts(SignatureProblem Problem, string? Why = null)
{
    public Rut? Holder { get; init; }

    public bool IsCertificateValid { get; init; }

    public bool Holds => Problem == SignatureProblem.None;
}
