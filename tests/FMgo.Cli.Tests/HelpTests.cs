namespace FMgo.Cli.Tests;

/// <summary>Help in the language of the user.</summary>
public class HelpTests
{
    public static TheoryData<string, string, string> Commands => new()
    {
        { "", "Códigos de salida: 0 correcto", "Exit status: 0 fine" },
        { "totals", "Calcula los totales", "Computes the totals" },
        { "issue", "Timbra y firma documentos", "Stamps and signs documents" },
        { "check", "Revisa documentos y sobres", "Checks XML documents and envelopes" },
        { "verify", "Verifica firmas, timbre y CAF", "Verifies the signatures, stamp and CAF" },
        { "send", "Envía un sobre firmado al SII", "Sends a signed envelope to SII" },
        { "status", "Consulta el estado de un envío", "Asks for the state of a submission" },
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_is_in_the_language_of_the_user(string command, string spanish, string english)
    {
        string[] arguments = command.Length == 0 ? ["--help"] : [command, "--help"];
        Assert.Contains(spanish, Fmgo.RunWith([("LANG", "es_CL.UTF-8")], arguments).AssertFine().Output, StringComparison.Ordinal);
        Assert.Contains(english, Fmgo.RunWith([("LANG", "en_US.UTF-8")], arguments).AssertFine().Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("es_CL.UTF-8", "en_GB.UTF-8", "Computes")]
    [InlineData("en_US.UTF-8", "es_ES.UTF-8", "Calcula")]
    [InlineData("C", "", "Calcula")]
    [InlineData("pt_BR.UTF-8", "", "Calcula")]
    public void LC_ALL_counts_before_LANG_and_all_but_English_speakers_get_Spanish(string lang, string all, string word)
    {
        (string, string)[] environment = all.Length == 0 ? [("LANG", lang)] : [("LANG", lang), ("LC_ALL", all)];
        Assert.Contains(word, Fmgo.RunWith(environment, "totals", "--help").AssertFine().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Issue_documents_every_option()
    {
        string help = Fmgo.Run("issue", "--help").AssertFine().Output;
        Assert.All(
            ["--in", "--out", "--caf", "--caf-key", "--pfx", "--password-env", "--test-keys", "--store", "--envelope", "--transliterate", "--environment", "--now", "--issuer-resolution", "--issuer-resolution-date"],
            option => Assert.Contains($"  {option} ", help, StringComparison.Ordinal));
    }

    [Fact]
    public void Send_and_status_document_every_option()
    {
        string[] shared = ["--environment", "--address", "--pfx", "--password-env", "--test-keys", "--no-session-file", "--wait", "--timeout"];
        string send = Fmgo.Run("send", "--help").AssertFine().Output;
        string status = Fmgo.Run("status", "--help").AssertFine().Output;
        Assert.All([.. shared, "--caf-key", "--as-documents"], option => Assert.Contains($"  {option} ", send, StringComparison.Ordinal));
        Assert.All([.. shared, "--issuer", "--boletas"], option => Assert.Contains($"  {option} ", status, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData]
    [InlineData("nonsense")]
    [InlineData("totals", "--nonsense")]
    [InlineData("issue")]
    [InlineData("check")]
    [InlineData("verify")]
    [InlineData("send")]
    [InlineData("status")]
    [InlineData("totals", "--in")]
    [InlineData("totals", "--in", "a", "--in", "b")]
    public void Wrong_use_is_trouble(params string[] arguments) => Fmgo.Run(arguments).AssertTrouble();

    [Fact]
    public void Complaints_are_in_the_language_of_the_user()
    {
        Fmgo.RunWith([("LANG", "es_CL.UTF-8")], "totals", "--in", "nada.json").AssertTrouble("nada.json no existe");
        Fmgo.Run("totals", "--in", "nada.json").AssertTrouble("nada.json does not exist");
        var result = Fmgo.RunWith([("LANG", "es_CL.UTF-8")], "issue");
        result.AssertTrouble("--in");
        Assert.DoesNotContain("required", result.Error, StringComparison.Ordinal);
    }
}
