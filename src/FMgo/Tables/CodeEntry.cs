using System.Globalization;

namespace FMgo.Tables;

/// <summary>A code of a <see cref="CodeTable"/> and what it means. Which of the optional properties are there depends on the table.</summary>
public sealed record CodeEntry
{
    /// <summary>The code as the format writes it, such as <c>33</c>, <c>01</c>, <c>EF</c> or <c>DOLAR USA</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The name in Spanish, by the source of the table.</summary>
    public required string SpanishName { get; init; }

    /// <summary>The name in English. Ports keep their proper name.</summary>
    public required string EnglishName { get; init; }

    /// <summary>Customs' short form, such as <c>CIF</c> of a sale clause or <c>KN</c> of a unit.</summary>
    public string? Abbreviation { get; init; }

    /// <summary>The ISO code: of a country two letters (ISO 3166-1), of a currency three (ISO 4217). Absent where there is none, such as for a country that is no more.</summary>
    public string? IsoCode { get; init; }

    /// <summary>Of a currency: its number in Customs' table.</summary>
    public string? CustomsCode { get; init; }

    /// <summary>The first day on which the code may be used, if the source tells.</summary>
    public DateOnly? ValidFrom => Regulation?.From;

    /// <summary>What brought the code, if the source tells.</summary>
    public Regulation? Regulation { get; init; }

    /// <summary>The last day on which the code may be used, if the source tells.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>The tax codes (<c>CodImpAdic</c>) that go with it: those of a product of withholding agents, or the one of total retention beside a partial one.</summary>
    public ValueList<string> TaxCodes { get; init; }

    /// <summary>Of a product of withholding agents: the units (<c>UnmdItem</c>) in which it is sold. Empty where any will do.</summary>
    public ValueList<string> Units { get; init; }

    /// <summary>Of a product of withholding agents: the unit of the second quantity (<c>UnmdRef</c>), where one is asked for.</summary>
    public string? ReferenceUnit { get; init; }

    /// <summary>What else is worth knowing, in English: limits of use, disagreements between sources.</summary>
    public string? Remark { get; init; }

    /// <summary>The name in the language of a culture: English for English cultures, Spanish for all others.</summary>
    /// <param name="culture">The culture; <see cref="CultureInfo.CurrentUICulture"/> when absent.</param>
    public string GetName(CultureInfo? culture = null) => Language.IsEnglish(culture) ? EnglishName : SpanishName;
}
