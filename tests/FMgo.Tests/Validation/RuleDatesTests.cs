using FMgo.Validation;

namespace FMgo.Tests.Validation;

/// <summary>What SII came to ask for is not asked of documents of before.</summary>
public class RuleDatesTests
{
    [Theory]
    [InlineData(33, "FMGO-TAX-006")]
    [InlineData(34, "FMGO-TAX-006")]
    [InlineData(110, "FMGO-EXP-001")]
    [InlineData(112, "FMGO-EXP-001")]
    public void The_form_of_payment_and_the_pesos_of_exports_are_asked_for_since_2017_05_31(int code, string rule)
    {
        Assert.Contains(rule, Found(code, new DateOnly(2017, 5, 31)));
        Assert.DoesNotContain(rule, Found(code, new DateOnly(2017, 5, 30)));
        Assert.Contains(rule, Found(code, null));
    }

    private static IEnumerable<string> Found(int code, DateOnly? date)
    {
        var document = Some.Document(DocumentType.FromCode(code));
        var header = document.Header;
        var bare = document with { Header = header with { Identification = header.Identification with { IssueDate = date, PaymentForm = null }, OtherCurrency = null } };
        return bare.Validate().Select(finding => finding.Code);
    }
}
