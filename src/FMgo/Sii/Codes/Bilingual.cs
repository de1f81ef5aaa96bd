namespace FMgo.Sii;

/// <summary>A text for people in both languages.</summary>
internal readonly record struct Bilingual(string Spanish, string English)
{
    public static implicit operator Bilingual((string Spanish, string English) texts) => new(texts.Spanish, texts.English);

    public string Get(System.Globalization.CultureInfo? culture) => Language.IsEnglish(culture) ? English : Spanish;
}
