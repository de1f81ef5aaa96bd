namespace FMgo.Validation;

/// <summary>Text that SII's schema takes and people do not mean.</summary>
internal static class TextRules
{
    public static readonly Rule OuterBlanks = Rule.Information(
        "FMGO-TXT-003",
        "El texto empieza o termina con espacios, que quedan en el timbre y en la firma; quítelos.",
        "The text starts or ends with blanks, which become part of stamp and signature; remove them.")
        .On(
            TypeSet.All,
            Paths.Header.Issuer.Name,
            Paths.Header.Issuer.NameInBoletas,
            Paths.Header.Receiver.Name,
            Paths.Lines.Name)
        .From("Instructivo de emisión, contenido del timbre (RSR, IT1): los textos del timbre son los del documento");
}
