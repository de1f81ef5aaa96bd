using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using FMgo.Verification;

namespace FMgo.Cli;

/// <summary>
/// The report of <c>fmgo verify</c> on one file. Each document is a line of its own, made when it was verified and then forgotten; a file decides how many there
/// are, and not how much is written about them.
/// </summary>
internal sealed class VerificationJson : IDisposable
{
    // The 2,000 documents of the largest envelope take some 740,000 bytes.
    private const int MostOfDocuments = 750_000;

    private const int MostOfParts = 100_000;
    private const int MostRemarks = 100;
    private const int MostFindings = 500;

    private readonly ArrayBufferWriter<byte> _documents = new(16 * 1024);
    private readonly Utf8JsonWriter _line;
    private readonly List<int> _ends = [];
    private int _left;
    private int _since;

    public VerificationJson() => _line = new Utf8JsonWriter(_documents, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Notes a document.</summary>
    public void Add(ReceivedDocument document)
    {
        Collect();
        if (_documents.WrittenCount > MostOfDocuments)
        {
            _left++;
            return;
        }

        _line.Reset(_documents);
        WriteDocument(_line, document);
        _line.Flush();
        _ends.Add(_documents.WrittenCount);
    }

    /// <summary>Writes all of it.</summary>
    public void Write(Utf8JsonWriter json, string file, VerificationReport report, SiiEnvironment environment, bool checksIssuers)
    {
        json.WriteStartObject();
        json.WriteString("file", file);
        json.WriteString("root", report.RootName);
        json.WriteBoolean("trusted", report.IsTrusted);
        json.WriteBoolean("intact", report.IsIntact);
        json.WriteBoolean("identified", report.IsIdentified);
        json.WriteBoolean("authorized", report.IsAuthorized);
        json.WriteString("environment", Name(environment));
        json.WriteStartArray("notChecked");
        foreach (string what in checksIssuers ? (string[])["revocation", "authorizationAtSii"] : ["issuer", "revocation", "authorizationAtSii"])
        {
            json.WriteStringValue(what);
        }

        json.WriteEndArray();
        json.WritePropertyName("envelopeSignature");
        WriteSignature(json, report.RootName == "DTE" ? null : report.OuterSignature);
        WriteParts(json, report);
        WriteDocuments(json);
        WriteFindings(json, report.Findings);
        json.WriteEndObject();
    }

    public void Dispose() => _line.Dispose();

    // Who signed each part of an assignment or of receipts: the signatures that are neither the file's nor a document's.
    private static void WriteParts(Utf8JsonWriter json, VerificationReport report)
    {
        int left = 0;
        json.WriteStartArray("parts");
        foreach (var signature in report.Signatures.Where(signature => !signature.IsOfDocument && !ReferenceEquals(signature, report.OuterSignature)))
        {
            if (left > 0 || json.BytesPending + json.BytesCommitted > MostOfParts)
            {
                left++;
                continue;
            }

            WriteSignature(json, signature);
        }

        json.WriteEndArray();
        if (left > 0)
        {
            json.WriteNumber("moreParts", left);
        }
    }

    // Errors first: nearly each document of an envelope has remarks on its form, and the one error must not be beyond them.
    private static void WriteFindings(Utf8JsonWriter json, ValueList<Finding> findings)
    {
        var ordered = findings.OrderBy(finding => finding.Severity switch { Severity.Error => 0, Severity.Warning => 1, _ => 2 }).ToList();
        int remarks = ordered.Count(finding => finding.Severity == Severity.Information);
        int left = Math.Max(Math.Max(0, remarks - MostRemarks), ordered.Count - MostFindings);
        Output.WriteFindings(json, ordered.SkipLast(left), left);
    }

    private void WriteDocuments(Utf8JsonWriter json)
    {
        json.WriteStartArray("documents");
        int start = 0;
        foreach (int end in _ends)
        {
            json.WriteRawValue(_documents.WrittenSpan[start..end], skipInputValidation: true);
            start = end;
        }

        json.WriteEndArray();
        if (_left > 0)
        {
            json.WriteNumber("moreDocuments", _left);
        }
    }

    // .NET lets tens of megabytes of finished documents pile up where the processor has a large cache. What a file of 14 MB takes is to be of its own order.
    private void Collect()
    {
        const int Documents = 100;
        if (++_since % Documents == 0)
        {
            GC.Collect(0, GCCollectionMode.Forced, blocking: true);
        }
    }

    private static void WriteDocument(Utf8JsonWriter json, ReceivedDocument document)
    {
        json.WriteStartObject();
        json.WriteString("document", document.Key?.ToString());
        json.WriteBoolean("trusted", document.IsTrusted);
        if (!document.IsTrusted)
        {
            json.WriteBoolean("intact", document.IsIntact);
            json.WriteBoolean("identified", document.IsIdentified);
            json.WriteBoolean("authorized", document.IsAuthorized);
        }

        json.WritePropertyName("signature");
        WriteSignature(json, document.Signature, withPath: false);
        json.WriteStartObject("ted");
        json.WriteString("verdict", Name(document.Stamp.Verdict));
        json.WriteStartArray("disagreements");
        foreach (string tag in document.Stamp.Disagreements)
        {
            json.WriteStringValue(tag);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("caf");
        json.WriteString("verdict", Name(document.Stamp.Caf));
        json.WritePropertyName("idk");
        WriteNumber(json, document.Stamp.CafKeyId);
        json.WriteBoolean("coversFolio", document.Stamp.CafCoversFolio);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteSignature(Utf8JsonWriter json, SignatureResult? signature, bool withPath = true)
    {
        if (signature is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        if (withPath)
        {
            json.WriteString("path", FindingQuota.Shortened(signature.Path));
        }

        json.WriteString("reference", signature.ReferenceId is { } id ? FindingQuota.Shortened(id) : null);
        json.WriteString("verdict", Name(signature.Verdict));
        json.WriteString("digest", Name(signature.Digest));
        json.WriteString("digestForm", signature.DigestForm is { } digestForm ? Name(digestForm) : null);
        json.WriteString("signedInfo", Name(signature.SignedInfo));
        json.WriteString("signedInfoForm", signature.SignedInfoForm is { } form ? Name(form) : null);
        json.WriteString("key", Name(signature.Key));
        json.WriteString("certificateHolder", signature.Certificate?.HolderRut?.ToString());
        if (withPath)
        {
            json.WriteString("certificateSubject", signature.Certificate is { } subject ? FindingQuota.Shortened(subject.Subject) : null);
            json.WriteString("certificateIssuer", signature.Certificate is { } issuer ? FindingQuota.Shortened(issuer.Issuer) : null);
            json.WriteString("signedAt", signature.SigningTime?.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));
        }

        json.WriteString("issuer", Name(signature.Issuer));
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, int? number)
    {
        if (number is { } value)
        {
            json.WriteNumberValue(value);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
