using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace FMgo.Cli.Tests;

/// <summary>Input that does not end, never comes, or answers with more than anybody asked for: one clear line, exit status 2, and nothing else.</summary>
public sealed class EndlessInputTests(KeyFiles keys) : IClassFixture<KeyFiles>, IDisposable
{
    private const int Block = 1024 * 1024;
    private const int LongestLine = 32 * Block;

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(' ')]
    [InlineData('a')]
    [InlineData('\0')]
    public async Task A_line_that_does_not_end_is_refused_with_its_number(char filler)
    {
        using var process = Fmgo.Start([], ["totals", "--lines"]);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        long written = await WriteUntilRefusedAsync(process, "{}\n\n{}\r\n", filler);
        Assert.True(process.WaitForExit(60_000));
        Assert.InRange(written, LongestLine, 3L * LongestLine);
        Assert.Equal(2, new CliResult(process.ExitCode, await output, await error).Lines.Length);
        new CliResult(process.ExitCode, "", await error).AssertTrouble("standard input, line 4: longer than 32 MiB");
    }

    [Fact]
    public async Task Standard_input_that_does_not_end_is_refused()
    {
        foreach (string[] command in (string[][])[["totals"], ["issue", "--in", "-", "--out", _folder.Path("out"), "--test-keys"]])
        {
            using var process = Fmgo.Start([], command);
            var error = process.StandardError.ReadToEndAsync();
            Assert.InRange(await WriteUntilRefusedAsync(process, "", 'a'), 256L * Block, 300L * Block);
            Assert.True(process.WaitForExit(60_000));
            new CliResult(process.ExitCode, "", await error).AssertTrouble("too large");
        }

        Assert.Empty(Folders.Names(_folder.Path));
    }

    [Fact]
    public void A_line_as_long_as_may_be_is_read_and_one_more_character_is_not()
    {
        string order = Orders.Of(33, 1).ToJsonString();
        string longest = order + new string(' ', LongestLine - order.Length);
        Fmgo.RunWithInput($"{longest}\n{order}", "totals", "--lines").AssertFine();
        var refused = Fmgo.RunWithInput($"{order}\n{longest} ", "totals", "--lines");
        Assert.Equal((2, 1), (refused.ExitCode, refused.Lines.Length));
        string orders = _folder.Write("orders.jsonl", $"{order}\n{longest} \n{order}");
        Fmgo.Run("issue", "--in", orders, "--out", _folder.Path("out"), "--test-keys").AssertTrouble("orders.jsonl, line 2: ");
        Assert.Equal(["orders.jsonl"], Folders.Names(_folder.Path));
    }

    [Theory]
    [InlineData("{}\r{}\r", 2)]
    [InlineData("{}\r\n\r\n{}", 2)]
    [InlineData("\uFEFF{}\n \t\n\uFEFF{}", 2)]
    [InlineData("\r\r\n\n", 0)]
    [InlineData("{}", 1)]
    public void Lines_end_as_people_end_them(string input, int answers) => Assert.Equal(answers, Fmgo.RunWithInput(input, "totals", "--lines").Lines.Length);

    [SkippableFact]
    public void Keys_that_do_not_end_are_refused()
    {
        Skip.IfNot(File.Exists("/dev/zero"), "/dev/zero");
        string order = _folder.Write("order.json", Orders.Of(33));
        string output = _folder.Path("out");
        keys.Issue(order, output, pfx: "/dev/zero").AssertTrouble("/dev/zero is too large: more than 1 MiB");
        keys.Issue(order, output, cafs: ["/dev/zero"]).AssertTrouble("/dev/zero is too large: more than 1 MiB");
        Fmgo.Run("verify", "--caf-key", "/dev/zero", order).AssertTrouble("/dev/zero is too large");
        Fmgo.RunWith([(KeyFiles.PasswordVariable, KeyFiles.Password)], "status", "1", "--issuer", Orders.Issuer, "--environment", "simulator", "--pfx", "/dev/zero", "--password-env", KeyFiles.PasswordVariable)
            .AssertTrouble("/dev/zero is too large");
        Fmgo.Run("totals", "--in", "/dev/zero").AssertTrouble("/dev/zero is too large");
        Fmgo.Run("totals", "--lines", "--in", "/dev/zero").AssertTrouble("/dev/zero, line 1: ");
        Fmgo.Run("send", "/dev/zero", "--environment", "simulator", "--test-keys").AssertTrouble("/dev/zero is no file");
        Assert.Equal(["order.json"], Folders.Names(_folder.Path));
    }

    [Theory]
    [InlineData(8192)]
    [InlineData(16384)]
    [InlineData(504)]
    public void A_key_of_a_size_that_is_not_taken_is_refused(int bits)
    {
        byte[] modulus = new byte[bits / 8];
        Array.Fill(modulus, (byte)0xC5);
        using var key = RSA.Create();
        try
        {
            key.ImportParameters(new RSAParameters { Modulus = modulus, Exponent = [1, 0, 1] });
        }
        catch (CryptographicException)
        {
            // Not even .NET takes it; then only the text can say it.
            return;
        }

        AssertIsNoCafKey(key.ExportSubjectPublicKeyInfoPem());
        AssertIsNoCafKey(File.ReadAllText(keys.CafKey) + key.ExportSubjectPublicKeyInfoPem());
    }

    [Fact]
    public void Keys_of_another_kind_are_refused()
    {
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var rsa = RSA.Create(1024);
        AssertIsNoCafKey(curve.ExportSubjectPublicKeyInfoPem());
        AssertIsNoCafKey(rsa.ExportPkcs8PrivateKeyPem());
        AssertIsNoCafKey("-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----");
        AssertIsNoCafKey("");
    }

    [SkippableTheory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task What_waits_for_a_pipe_can_be_stopped(string signal)
    {
        Skip.IfNot(Unix.IsHere, Unix.Missing);
        string pipe = _folder.Path("pipe");
        Unix.Make("pipe", pipe);
        string order = _folder.Write("order.json", Orders.Of(33));
        string output = _folder.Path("out");
        string[][] commands =
        [
            ["issue", "--in", pipe, "--out", output, "--test-keys"],
            ["issue", "--in", "-", "--out", output, "--test-keys"],
            ["issue", "--in", order, "--out", output, "--caf", pipe, "--pfx", keys.Pfx, "--password-env", KeyFiles.PasswordVariable],
            ["status", "1", "--issuer", Orders.Issuer, "--environment", "simulator", "--pfx", pipe, "--password-env", KeyFiles.PasswordVariable],
            ["totals", "--in", pipe],
            ["check", pipe],
            ["verify", "--caf-key", pipe, order],
        ];
        foreach (string[] command in commands)
        {
            using var process = Fmgo.Start([(KeyFiles.PasswordVariable, KeyFiles.Password)], command);
            await Task.Delay(1500);
            Assert.False(process.HasExited);
            Unix.Send(signal, process);
            Assert.True(process.WaitForExit(20_000), string.Join(' ', command));
            if (command[0] is "issue" or "status")
            {
                new CliResult(process.ExitCode, await process.StandardOutput.ReadToEndAsync(), await process.StandardError.ReadToEndAsync()).AssertTrouble("interrupted; nothing was");
            }
        }

        Assert.Equal(["order.json", "pipe"], Folders.Names(_folder.Path));
    }

    [SkippableFact]
    public async Task A_pipe_is_read_like_a_file()
    {
        Skip.IfNot(Unix.IsHere, Unix.Missing);
        string pipe = _folder.Path("pipe");
        Unix.Make("pipe", pipe);
        var writing = Task.Run(() => File.WriteAllText(pipe, Orders.Of(33).ToJsonString()));
        Fmgo.Run("issue", "--in", pipe, "--out", _folder.Path("out"), "--test-keys").AssertFine();
        await writing;
    }

    [Theory]
    [InlineData("HTTP/1.1 404 Not Found\r\n\r\n", "not FMgo's simulator (HTTP 404)")]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\n\r\n", "not FMgo's simulator (HTTP 302)")]
    [InlineData("", "does not answer in 30 s; nothing was sent")]
    public async Task A_host_that_takes_keys_without_end_or_answer_is_given_up(string head, string expected)
    {
        await using var sii = await LocalSii.StartAsync();
        string factura = sii.Issue(33, 1);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var stop = new CancellationTokenSource();
        var answering = AnswerAsync(listener, head, stop.Token);
        string address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture)}";
        long start = Stopwatch.GetTimestamp();
        Fmgo.Run("send", factura, "--environment", "simulator", "--address", address, "--test-keys").AssertTrouble(expected);
        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(60));
        await stop.CancelAsync();
        await answering;
    }

    public void Dispose() => _folder.Dispose();

    private void AssertIsNoCafKey(string pem)
    {
        string file = _folder.Write("key.pem", pem);
        string order = _folder.Write("order.json", Orders.Of(33));
        Fmgo.Run("verify", "--caf-key", file, order).AssertTrouble("key.pem is not an RSA public key");
    }

    /// <summary>Writes without an end until the program takes no more; gives how much it took.</summary>
    private static async Task<long> WriteUntilRefusedAsync(Process process, string head, char filler)
    {
        byte[] block = new byte[Block];
        Array.Fill(block, (byte)filler);
        var input = process.StandardInput.BaseStream;
        long written = 0;
        try
        {
            await input.WriteAsync(Encoding.ASCII.GetBytes(head));
            for (; written < 2048L * Block; written += Block)
            {
                await input.WriteAsync(block);
                await input.FlushAsync();
            }
        }
        catch (IOException)
        {
            // The program has ended.
        }

        return written;
    }

    private static async Task AnswerAsync(TcpListener listener, string head, CancellationToken stop)
    {
        try
        {
            using var client = await listener.AcceptTcpClientAsync(stop);
            var stream = client.GetStream();
            await stream.WriteAsync(Encoding.ASCII.GetBytes(head), stop);
            while (true)
            {
                await (head.Length == 0 ? Task.Delay(Timeout.Infinite, stop) : stream.WriteAsync(new byte[4096], stop).AsTask());
            }
        }
        catch (Exception over) when (over is OperationCanceledException or IOException)
        {
            // The program has gone.
        }
    }
}
