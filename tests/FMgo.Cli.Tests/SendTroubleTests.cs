using System.Diagnostics;
using System.Globalization;
using FMgo.Simulator;
using FMgo.Testing;

namespace FMgo.Cli.Tests;

/// <summary><c>fmgo send</c> and <c>fmgo status</c> where SII cannot be asked, or must not be: one clear line, exit status 2.</summary>
public class SendTroubleTests
{
    [Fact]
    public async Task The_environment_is_never_assumed_and_tests_never_leave()
    {
        await using var sii = await LocalSii.StartAsync();
        string factura = sii.Issue(33, 1);
        using var certificate = TestCertificate.Create();
        string[] signIn = ["--pfx", sii.Write("me.pfx", certificate.ToPfx(KeyFiles.Password)), "--password-env", KeyFiles.PasswordVariable];
        CliResult Run(params string[] arguments) => Fmgo.RunWith([(KeyFiles.PasswordVariable, KeyFiles.Password)], arguments);
        Run(["send", factura, .. signIn]).AssertTrouble("--environment");
        Run(["status", "1", "--issuer", Orders.Issuer, .. signIn]).AssertTrouble("--environment");
        Run(["send", factura, .. signIn, "--environment", "prod"]).AssertTrouble("--environment: \"prod\"");
        foreach (string environment in (string[])["certification", "Production"])
        {
            Run(["send", factura, .. signIn, "--environment", environment]).AssertTrouble("made with test keys");
            Run("send", factura, "--test-keys", "--environment", environment).AssertTrouble("--test-keys");
            Run(["send", factura, .. signIn, "--environment", environment, "--address", sii.Address]).AssertTrouble("--address");
            Run("status", "1", "--issuer", Orders.Issuer, "--environment", environment).AssertTrouble("--pfx");
        }

        Assert.Empty(sii.Simulator.Calls);
    }

    [Theory]
    [InlineData("https://palena.sii.cl")]
    [InlineData("https://MAULLIN.sii.cl./")]
    [InlineData("http://192.0.2.1:5080")]
    [InlineData("127.0.0.1:5080")]
    [InlineData("localhost:5080")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("http://user:secret@127.0.0.1/")]
    public void An_address_that_is_no_simulators_is_refused(string address) =>
        Fmgo.Run("status", "1", "--issuer", Orders.Issuer, "--environment", "simulator", "--test-keys", "--address", address).AssertTrouble("--address");

    [Fact]
    public async Task A_host_that_is_not_there_is_told_soon()
    {
        string factura, address;
        await using (var sii = await LocalSii.StartAsync())
        {
            factura = sii.Issue(33, 1);
            address = sii.Address;
            Fmgo.Run("send", factura, "--environment", "simulator", "--address", "http://127.0.0.1:1", "--test-keys").AssertTrouble("simulator running");
        }

        long start = Stopwatch.GetTimestamp();
        var result = Fmgo.Run("status", "1", "--issuer", Orders.Issuer, "--environment", "simulator", "--address", address, "--test-keys").AssertTrouble("simulator running");
        Assert.Contains(address.TrimEnd('/'), result.Error, StringComparison.Ordinal);
        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Trouble_of_SII_is_told_with_the_operation()
    {
        await using var sii = await LocalSii.StartAsync();
        string factura = sii.Issue(33, 1);
        sii.Simulator.Faults.Next(SimulatedOperation.Seed, SimulatedFault.HtmlPage);
        sii.Send(factura, "--no-session-file").AssertTrouble("SignIn");
        sii.Simulator.Faults.Next(SimulatedOperation.Upload, SimulatedFault.Status(503), 4);
        sii.Send(factura).AssertTrouble("Upload");
        sii.Simulator.Faults.Next(SimulatedOperation.Token, SimulatedFault.SessionLimit);
        sii.Send(factura, "--no-session-file").AssertTrouble("wait an hour");
        sii.Simulator.Faults.Next(SimulatedOperation.Upload, SimulatedFault.Answer("9"), 4);
        var busy = sii.Send(factura);
        Assert.Equal(2, busy.ExitCode);
        busy.AssertOneLine();
        Assert.Empty(sii.Simulator.Submissions);
        sii.Send(factura, "--wait").AssertFine();
    }

    [Fact]
    public async Task Files_and_keys_that_cannot_be_used_are_trouble()
    {
        await using var sii = await LocalSii.StartAsync();
        string factura = sii.Issue(33, 1);
        using var certificate = TestCertificate.Create();
        string pfx = sii.Write("me.pfx", certificate.ToPfx(KeyFiles.Password));
        CliResult With(string password, string file) => Fmgo.RunWith([(KeyFiles.PasswordVariable, password)], ["send", factura, .. sii.Options, "--pfx", file, "--password-env", KeyFiles.PasswordVariable]);
        KeyFiles.AssertNoSecret(With("otra-clave", pfx).AssertTrouble("password"), "otra-clave");
        With(KeyFiles.Password, factura).AssertTrouble("not a PFX");
        With(KeyFiles.Password, "nada.pfx").AssertTrouble("nada.pfx");
        With(KeyFiles.Password, sii.Write("old.pfx", Expired())).AssertTrouble("expired");
        With(KeyFiles.Password, pfx).AssertFine();
        Fmgo.Run(["send", factura, .. sii.Options]).AssertTrouble("--pfx");
        sii.Send(factura, "--pfx", pfx).AssertTrouble("--test-keys");
        sii.Send("nada.xml").AssertTrouble("nada.xml does not exist");
        sii.Send(Path.GetDirectoryName(factura)!).AssertTrouble("folder");
        sii.Send(sii.Write("empty.xml", [])).AssertTrouble("not well-formed XML");
        sii.Send(Path.Combine(Path.GetDirectoryName(factura)!, $"{Orders.Issuer}-33-1.xml")).AssertTrouble("no envelope");
        sii.Send(factura, "--caf-key", factura).AssertTrouble("public key");
        sii.Send(factura, "--timeout", "5").AssertTrouble("--wait");
        sii.Status("12a").AssertTrouble("TRACKID");
        Fmgo.Run(["status", "1", "--issuer", "76192083-0", .. sii.Options, "--test-keys"]).AssertTrouble("--issuer");
        Assert.Single(sii.Simulator.Submissions);
    }

    [Fact]
    public async Task Folios_of_the_other_environment_never_leave()
    {
        await using var sii = await LocalSii.StartAsync();
        sii.Send(sii.Edited(sii.Issue(33, 1), "<IDK>999</IDK>", "<IDK>300</IDK>")).AssertTrouble("another environment");
        Assert.DoesNotContain(sii.Simulator.Calls, call => call.Operation == SimulatedOperation.Upload);
    }

    [SkippableFact]
    public async Task What_was_done_is_told_where_standard_output_takes_nothing()
    {
        Skip.IfNot(File.Exists("/dev/full"), "/dev/full");
        await using var sii = await LocalSii.StartAsync();
        string factura = sii.Issue(33, 1);
        var sent = Fmgo.RunIntoFullDisk(["send", factura, .. sii.Options, "--test-keys"]).AssertTrouble(sii.Simulator.Submissions.SingleOrDefault()?.TrackId ?? "TrackID 0000000001");
        Assert.Contains(sii.Simulator.Submissions.Single().TrackId, sent.Error, StringComparison.Ordinal);

        using var folder = new TemporaryFolder();
        string order = folder.Write("order.json", Orders.Of(33, 5));
        Fmgo.RunIntoFullDisk("issue", "--in", order, "--out", folder.Path("out"), "--test-keys").AssertTrouble("ARE issued");
        Assert.Contains($"{Orders.Issuer}-33-5.xml", Folders.Names(folder.Path("out")));
    }

    [SkippableFact]
    public async Task Waiting_that_is_interrupted_says_how_to_go_on()
    {
        Skip.If(OperatingSystem.IsWindows(), "signals");
        await using var sii = await LocalSii.StartAsync();
        sii.Simulator.Faults.Next(SimulatedOperation.Upload, SimulatedFault.EndIn("REC"));
        using var process = Fmgo.Start([], ["send", sii.Issue(33, 1), .. sii.Options, "--test-keys", "--wait"]);
        Assert.Equal("{", process.StandardOutput.ReadLine());
        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            kill.WaitForExit();
        }

        Assert.True(process.WaitForExit(30_000));
        Assert.Equal(2, process.ExitCode);
        Assert.Contains($"fmgo status {sii.Simulator.Submissions.Single().TrackId} --issuer {Orders.Issuer}", process.StandardError.ReadToEnd(), StringComparison.Ordinal);
    }

    private static byte[] Expired()
    {
        using var old = TestCertificate.Create(notBefore: new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), notAfter: new DateTimeOffset(2023, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return old.ToPfx(KeyFiles.Password);
    }
}
