using System.Globalization;
using System.IO.Compression;
using System.Text;
using FMgo.Fuzz.Corpus;

namespace FMgo.Fuzz.Targets;

/// <summary>A server that signs everybody in and answers everything else with the input; of a sign-in under test it gives the input as well.</summary>
/// <param name="input">Four bytes that choose, and the answer.</param>
/// <param name="isSignIn">Whether sign-ins are under test.</param>
internal sealed class FuzzedSii(byte[] input, bool isSignIn)
{
    private static readonly (string Path, string Answer)[] SignIns =
    [
        ("/CrSeed.jws", Answers.SeedAnswer), ("/boleta.electronica.semilla", Answers.PlainSeedAnswer), ("/GetTokenFromSeed.jws", Answers.TokenAnswer), ("/boleta.electronica.token", Answers.PlainTokenAnswer),
    ];

    private static readonly int[] Statuses = [200, 200, 200, 200, 201, 204, 302, 400, 401, 403, 404, 429, 500, 503, 599];

    private static readonly string?[] Media =
    [
        "text/xml", "application/json", "text/html", "text/xml; charset=utf-8", "text/xml; charset=ISO-8859-1", "text/xml; charset=klingon", "text/xml; charset=\"", "application/json; charset=utf-16", "", null, "///",
    ];

    private static readonly string[] Framings =
    [
        "", "", "", "Content-Encoding: gzip\r\n", "Content-Encoding: deflate\r\n", "Content-Encoding: br\r\n", "Transfer-Encoding: chunked\r\n", "Content-Length: 999999\r\n", "Content-Length: -1\r\n", "Retry-After: 120\r\n",
        "Retry-After: Wed, 21 Oct 2099 07:28:00 GMT\r\n", "Retry-After: -99999999999\r\n", "Set-Cookie: TOKEN=x\r\n",
    ];

    /// <summary>A connection for one request.</summary>
    public Stream Connect() => new FuzzedConnection(Respond);

    private byte[] Respond(string path)
    {
        int signIn = Array.FindIndex(SignIns, entry => path.EndsWith(entry.Path, StringComparison.Ordinal));
        bool isSeed = signIn is 0 or 1;
        if (signIn >= 0 && (!isSignIn || (isSeed && Choice(1) % 2 == 0)))
        {
            return Response(Encoding.UTF8.GetBytes(SignIns[signIn].Answer), 200, "text/xml", "");
        }

        byte[] body = input.AsSpan(Math.Min(4, input.Length)).ToArray();
        string framing = Framings[Choice(3) % Framings.Length];

        // Half of what says it is compressed is.
        body = framing.Contains("gzip", StringComparison.Ordinal) && Choice(3) / Framings.Length % 2 == 0 ? Compressed(body) : body;
        return Response(body, Statuses[Choice(1) % Statuses.Length], Media[Choice(2) % Media.Length], framing);
    }

    private static byte[] Compressed(byte[] body)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest))
        {
            gzip.Write(body);
        }

        return stream.ToArray();
    }

    private static byte[] Response(byte[] body, int status, string? media, string framing)
    {
        string length = framing.StartsWith("Content-Length", StringComparison.Ordinal) || framing.StartsWith("Transfer", StringComparison.Ordinal) ? "" : $"Content-Length: {body.Length.ToString(CultureInfo.InvariantCulture)}\r\n";
        string head = string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} Fuzz\r\n{(media is null ? "" : $"Content-Type: {media}\r\n")}{length}{framing}Connection: close\r\n\r\n");
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }

    private int Choice(int place) => place < input.Length ? input[place] : 0;
}
