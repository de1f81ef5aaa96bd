namespace FMgo.Simulator;

/// <summary>What is wrong with a signature.</summary>
internal enum SignatureProblem
{
    None,
    NoCertificate,
    KeyDiffers,
    Shape,
    Broken,
}
