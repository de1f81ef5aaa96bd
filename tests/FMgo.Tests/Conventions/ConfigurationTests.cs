using FMgo.Arithmetic;
using FMgo.Sii;
using Microsoft.Extensions.Configuration;

namespace FMgo.Tests.Conventions;

/// <summary>A host's configuration, read by the real binder of Microsoft.Extensions.Configuration.</summary>
public class ConfigurationTests
{
    [Fact]
    public void Binds_values()
    {
        var bound = Configuration(("Issuer", "76192083-9"), ("Type", "33"), ("Last", "76192083-9-33-170"), ("TrackId", "0000053292"), ("Receivers:0", "77777777-7"), ("Receivers:1", "66666666-6"))
            .Get<Host>()!;
        Assert.Equal(Rut.Parse("76192083-9"), bound.Issuer);
        Assert.Equal(DocumentType.Invoice, bound.Type);
        Assert.Equal(new DocumentKey(bound.Issuer, DocumentType.Invoice, 170), bound.Last);
        Assert.Equal(TrackId.Parse("0000053292"), bound.TrackId);
        Assert.Equal([Rut.Parse("77777777-7"), Rut.Parse("66666666-6")], bound.Receivers);
    }

    [Theory]
    [InlineData("Issuer", "76192083-0")]
    [InlineData("Type", "35")]
    [InlineData("Last", "76192083-9-33-0")]
    [InlineData("TrackId", "12a")]
    public void A_value_that_is_none_stops_the_host_and_names_its_key(string key, string value)
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => Configuration((key, value)).Get<Host>());
        Assert.Contains(key, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Binds_the_options_of_FMgo_and_changes_no_default()
    {
        var bound = new FMgoOptions();
        Configuration(
            ("Environment", "Certification"),
            ("Text", "Transliterate"),
            ("Waived:0", "FMGO-TOT-001"),
            ("Calculation:GlobalPercentBase", "RunningSum"),
            ("Calculation:ConstructionCreditFactor", "0.325"),
            ("Sii:RetryBudget", "00:02:00")).Bind(bound);
        Assert.Equal(SiiEnvironment.Certification, bound.Environment);
        Assert.Equal(TextPolicy.Transliterate, bound.Text);
        Assert.Equal(["FMGO-TOT-001"], bound.Waived);
        Assert.Equal(0.325m, bound.Calculation.ConstructionCreditFactor);
        Assert.Equal(GlobalPercentBase.RunningSum, bound.Calculation.GlobalPercentBase);
        Assert.Equal(TimeSpan.FromMinutes(2), bound.Sii.RetryBudget);
        Assert.Equal(new CalculationOptions(), CalculationOptions.Default);
        Assert.Equal(new CalculationOptions(), new FMgoOptions().Calculation);
    }

    [Theory]
    [InlineData("Text", "99")]
    [InlineData("Calculation:LinePercentBase", "99")]
    [InlineData("Calculation:BoletaGrossVat", "9")]
    public void A_number_that_is_no_choice_stops_the_host(string key, string value)
    {
        var bound = new FMgoOptions { Environment = SiiEnvironment.Certification };
        var validator = new FMgoOptionsValidator();
        Assert.True(validator.Validate(null, bound).Succeeded);
        Configuration((key, value)).Bind(bound);
        Assert.Contains(key.Split(':')[0], validator.Validate(null, bound).FailureMessage, StringComparison.Ordinal);
    }

    private static IConfigurationRoot Configuration(params (string Key, string Value)[] entries) =>
        new ConfigurationBuilder().AddInMemoryCollection(entries.Select(entry => KeyValuePair.Create(entry.Key, (string?)entry.Value))).Build();

    private sealed class Host
    {
        public Rut Issuer { get; set; }

        public DocumentType? Type { get; set; }

        public DocumentKey? Last { get; set; }

        public TrackId? TrackId { get; set; }

        public IList<Rut> Receivers { get; } = [];
    }
}
