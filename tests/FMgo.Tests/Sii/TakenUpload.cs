using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace FMgo.Tests.Sii;

/// <summary>One upload as it came, whole.</summary>
internal sealed class TakenUpload
{
    public TakenUpload(HttpRequest request, byte[] body)
    {
        ContentLength = request.ContentLength;
        IsChunked = request.Headers.TransferEncoding.Count > 0;
        Length = body.Length;
        byte[] end = Encoding.ASCII.GetBytes($"\r\n--{request.ContentType!.Split("boundary=")[1]}--\r\n");
        IsWhole = body.AsSpan().EndsWith(end);
        int start = body.AsSpan().IndexOf("Content-Type: text/xml\r\n\r\n"u8) + "Content-Type: text/xml\r\n\r\n".Length;
        FileHash = Convert.ToHexString(SHA256.HashData(body.AsSpan(start, Math.Max(0, body.Length - start - end.Length))));
    }

    public long? ContentLength { get; }

    public bool IsChunked { get; }

    public long Length { get; }

    /// <summary>Whether it ends with the last boundary.</summary>
    public bool IsWhole { get; }

    /// <summary>SHA-256 of the file in it.</summary>
    public string FileHash { get; }
}
