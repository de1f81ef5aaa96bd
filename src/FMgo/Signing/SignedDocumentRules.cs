namespace FMgo.Signing;

/// <summary>What can be wrong with a file that should be a document that FMgo signed.</summary>
internal static class SignedDocumentRules
{
    public static readonly Rule NotOurs = Rule.Error(
        "FMGO-SGN-001",
        "No es un DTE tal como lo escribe FMgo ({0}); los documentos de otros se revisan con DocumentVerifier.",
        "Not a DTE as FMgo writes it ({0}); documents of others are checked with DocumentVerifier.");

    public static readonly Rule Changed = Rule.Error(
        "FMGO-SGN-002",
        "El archivo cambió después de firmado: no coincide {0}. Recupere la copia original; el documento no puede enviarse así.",
        "The file has changed since it was signed: {0} does not match. Get the original copy back; the document cannot be sent like this.");
}
