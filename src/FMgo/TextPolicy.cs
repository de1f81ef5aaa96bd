namespace FMgo;

/// <summary>What to do with characters that do not exist in ISO-8859-1, the encoding of every file that goes to SII.</summary>
public enum TextPolicy
{
    /// <summary>They are a finding (<c>FMGO-TXT-001</c>) and nothing is signed. Nothing is ever replaced in silence.</summary>
    Refuse,

    /// <summary>
    /// They get their usual replacement before anything is checked: <c>“ ”</c> become <c>"</c>, <c>– —</c> become <c>-</c>, <c>…</c> becomes
    /// <c>...</c>, <c>€</c> becomes <c>EUR</c>, <c>Œ</c> becomes <c>OE</c>, letters with foreign accents lose them (<c>ő</c> becomes <c>o</c>),
    /// letters written as base letter and accent are joined (NFC), and line ends become line feeds. Accents of Spanish and Ñ stay. What has no replacement, such as an emoji,
    /// is still a finding. Text may become longer than its field allows, which is then a finding too.
    /// </summary>
    Transliterate,
}
