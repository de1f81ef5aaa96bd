namespace FMgo.Documents;

/// <summary>The spelling of <see cref="OutlineKind"/>.</summary>
internal static class OutlineNames
{
    public static OutlineKind KindOf(ReadOnlySpan<byte> localName) => localName.Length switch
    {
        3 when localName.SequenceEqual("DTE"u8) => OutlineKind.Dte,
        3 when localName.SequenceEqual("AEC"u8) => OutlineKind.Aec,
        6 when localName.SequenceEqual("SetDTE"u8) => OutlineKind.SetDte,
        6 when localName.SequenceEqual("Cesion"u8) => OutlineKind.Cesion,
        6 when localName.SequenceEqual("Recibo"u8) => OutlineKind.Recibo,
        8 when localName.SequenceEqual("EnvioDTE"u8) => OutlineKind.EnvioDte,
        8 when localName.SequenceEqual("Cesiones"u8) => OutlineKind.Cesiones,
        8 when localName.SequenceEqual("Caratula"u8) => OutlineKind.Caratula,
        9 when localName.SequenceEqual("Signature"u8) => OutlineKind.Signature,
        9 when localName.SequenceEqual("DTECedido"u8) => OutlineKind.DteCedido,
        10 when localName.SequenceEqual("SetRecibos"u8) => OutlineKind.SetRecibos,
        10 when localName.SequenceEqual("TmstCesion"u8) => OutlineKind.Time,
        11 when localName.SequenceEqual("EnvioBOLETA"u8) => OutlineKind.EnvioBoleta,
        12 when localName.SequenceEqual("DocumentoAEC"u8) => OutlineKind.DocumentoAec,
        18 when localName.SequenceEqual("DocumentoDTECedido"u8) => OutlineKind.DocumentoDteCedido,
        >= 9 when localName.StartsWith("TmstFirma"u8) => OutlineKind.Time,
        _ => OutlineKind.Other,
    };
}
