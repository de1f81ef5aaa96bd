using FMgo.Arithmetic;
using FMgo.Sii;
using FMgo.Tables;
using Microsoft.Extensions.Options;

namespace FMgo;

/// <summary>Says at start what would fail later, with the name of the setting.</summary>
internal sealed class FMgoOptionsValidator : IValidateOptions<FMgoOptions>
{
    public ValidateOptionsResult Validate(string? name, FMgoOptions options)
    {
        var failures = Check(options).ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Check(FMgoOptions options)
    {
        if (options.Environment is null)
        {
            yield return "FMgo needs to know its environment: services.AddFMgo(o => o.Environment = SiiEnvironment.Certification).";
        }
        else if (!Enum.IsDefined(options.Environment.Value))
        {
            yield return "Environment must be Certification or Production.";
        }

        if (!Enum.IsDefined(options.Text))
        {
            yield return "Text must be Refuse or Transliterate.";
        }

        var calculation = options.Calculation ?? CalculationOptions.Default;
        if (!Enum.IsDefined(calculation.LinePercentBase) || !Enum.IsDefined(calculation.LineSurchargeBase) || !Enum.IsDefined(calculation.GlobalPercentBase)
            || !Enum.IsDefined(calculation.AdditionalTaxBase) || !Enum.IsDefined(calculation.InvoiceGrossVat) || !Enum.IsDefined(calculation.BoletaGrossVat))
        {
            yield return "Calculation has a value that its type does not have.";
        }

        foreach (string code in options.Waived.Where(code => !Rule.IsCode(code) || Rule.IsFixed(code)))
        {
            yield return $"Waived: {code} cannot be waived; give codes of rules such as FMGO-EXP-003.";
        }

        foreach (string code in options.Waived.Where(code => code is not null && code.StartsWith("FMGO-", StringComparison.Ordinal) && Rules.Find(code) is null))
        {
            yield return $"Waived: there is no rule {code}; docs/rules.md has all.";
        }

        foreach (string id in options.RegulationDates.Keys.Where(id => Regulations.Find(id) is null))
        {
            yield return $"RegulationDates: there is no regulation {id}; known are {string.Join(", ", Regulations.All)}.";
        }

        foreach (var amount in options.PayerThresholds.Where(amount => !new PayerThreshold(amount.Key, amount.Value).IsSound))
        {
            yield return $"PayerThresholds: the amount of {amount.Key} must be above 0 pesos, and its year 2024 or later.";
        }

        foreach (string complaint in SiiOptionsCheck.Check(options.Sii, options.Environment))
        {
            yield return complaint;
        }
    }
}
