using FMgo.Format;

namespace FMgo.Documents;

/// <summary>Whether a value is a percentage or money (<c>TpoValor</c>, <c>TipoDscto</c>, <c>TipoRecargo</c>).</summary>
public enum ValueKind
{
    /// <summary>%: percent.</summary>
    [Code("%")]
    Percent,

    /// <summary>$: money.</summary>
    [Code("$")]
    Amount,
}
