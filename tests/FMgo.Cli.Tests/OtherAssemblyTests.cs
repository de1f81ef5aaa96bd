namespace FMgo.Cli.Tests;

/// <summary>Rules, findings and results can be made by other assemblies, such as a host or a package for printing: this one sees nothing internal.</summary>
public class OtherAssemblyTests
{
    private static readonly Rule NoStock = Rule.Error("SHOP-STK-001", "No queda stock de {0}.", "There is no stock left of {0}.").From("Manual de la tienda, 3");
    private static readonly Rule LowStock = Rule.Warning("SHOP-STK-002", "Queda poco stock de {0}.", "There is little stock left of {0}.").YieldsTo("SHOP-STK-001");

    [Fact]
    public void Rules_report_findings_with_path_and_values()
    {
        var finding = NoStock.At("Detalle[2]/CdgItem", "A-17").Under("SetDTE/DTE[1]");
        Assert.Equal(("SHOP-STK-001", "SetDTE/DTE[1]/Detalle[2]/CdgItem", Severity.Error), (finding.Code, finding.Path, finding.Severity));
        Assert.Equal(["A-17"], finding.Arguments);
        Assert.Equal("Manual de la tienda, 3", finding.Rule.Source);
        Assert.True(NoStock.CanBeWaived);
    }

    [Fact]
    public void Results_have_a_value_or_errors_and_never_both()
    {
        var document = new Document();
        Assert.Same(document, Result.Success(document, [LowStock.At("", "x")]).Value);
        var failure = Result.Failure([NoStock.At("", "x")], document);
        Assert.Null(failure.Value);
        Assert.Same(document, failure.Partial);
        Assert.Throws<FindingException>(failure.GetValueOrThrow);
        Assert.Throws<ArgumentException>(() => Result.Success(document, [NoStock.At("", "x")]));
        Assert.Throws<ArgumentException>(() => Result.Failure<Document>([LowStock.At("", "x")]));
        Assert.Throws<ArgumentException>(() => Result.Of<Document>(null));
        Assert.True(Result.Of(document, [NoStock.At("", "x")]).HasErrors);
    }

    [Fact]
    public void Steps_carry_findings_on_and_each_fault_is_told_once()
    {
        var first = Result.Success(new Document(), [LowStock.At("Detalle[1]", "a"), LowStock.At("Detalle[2]", "b")]);
        var second = first.Then(document => Result.Failure([NoStock.At("Detalle[1]", "a"), LowStock.At("Detalle[2]", "b")], document));
        Assert.Equal(["SHOP-STK-002 Detalle[2]", "SHOP-STK-001 Detalle[1]"], second.Findings.Select(finding => $"{finding.Code} {finding.Path}"));
        Assert.Null(second.Value);
        bool went = false;
        var third = second.Then(document => Result.Success(went ? document : throw new InvalidOperationException("A step after an error.")));
        Assert.Equal(second.Findings, third.Findings);
        Assert.Null(third.Partial);
    }

    [Fact]
    public void Of_rules_that_yield_in_a_circle_none_is_lost()
    {
        Rule[] circle =
        [
            Rule.Error("SHOP-A-1", "a", "a").YieldsTo("SHOP-B-"), Rule.Error("SHOP-B-1", "b", "b").YieldsTo("SHOP-C-1"), Rule.Error("SHOP-C-1", "c", "c").YieldsTo("SHOP-A-1"),
        ];
        var chain = Rule.Error("SHOP-D-1", "d", "d").YieldsTo("SHOP-A-1");
        Assert.Equal(["SHOP-A-1", "SHOP-B-1", "SHOP-C-1"], Result.Of("value", [.. circle.Select(rule => rule.At("x")), chain.At("x")]).Findings.Select(finding => finding.Code));
        Assert.True(Result.Success("v", [LowStock.At("y", "x")]).Then(_ => Result.Failure<string>([circle[0].At("x"), circle[1].At("x"), circle[2].At("x")])).HasErrors);
        Assert.Throws<ArgumentException>(() => chain.YieldsTo(""));

        // What came back from JSON, or another rule with the code, does not know what it yields to.
        var (a, b) = (Rule.Error("SHOP-E-1", "e", "e").YieldsTo("SHOP-F-"), Rule.Error("SHOP-F-1", "f", "f").YieldsTo("SHOP-E-"));
        Finding[] four = [a.At("x"), b.At("x"), Rule.Error("SHOP-E-1", "e", "e").At("x"), Rule.Error("SHOP-F-1", "f", "f").At("x")];
        Assert.Equal(["SHOP-E-1", "SHOP-F-1"], Result.Of("value", [.. four]).Findings.Select(finding => finding.Code));
        Assert.Equal(["SHOP-E-1", "SHOP-F-1"], Result.Of("value", [.. four.Reverse()]).Findings.Select(finding => finding.Code).Order());
        Assert.Throws<ArgumentNullException>(() => chain.YieldsTo(null!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("shop")]
    [InlineData("SHOP STK")]
    public void A_code_that_is_none_is_a_mistake_of_the_program(string code) => Assert.Throws<ArgumentException>(() => Rule.Error(code, "x", "x"));
}
