using System.Text.Json;
using FMgo.Documents;
using FMgo.Submission;

namespace FMgo.Cli;

/// <summary>The documents of one run: read, computed, with folios, checked.</summary>
internal sealed class IssueBatch
{
    private readonly List<Document> _documents = [];
    private readonly List<(int Line, Finding Finding)> _findings = [];

    public IReadOnlyList<Document> Documents => _documents;

    public IReadOnlyList<Finding> Findings => [.. _findings.Select(entry => entry.Finding)];

    public bool HasErrors => _findings.Any(entry => entry.Finding.Severity == Severity.Error);

    /// <summary>Reads and computes every document of the input.</summary>
    public static IssueBatch Read(IssueOptions options, bool lines)
    {
        var batch = new IssueBatch();
        foreach (byte[] json in lines ? Input.Lines(options.Input) : [Input.ReadAll(options.Input)])
        {
            var order = Order.Read(json);
            batch._documents.Add(order.Document ?? new Document());
            batch.Note(batch._documents.Count - 1, order.Findings);
        }

        return batch.Documents.Count > 0 ? batch : throw new TroubleException(Texts.Of("{0} no tiene documentos", "{0} holds no documents", options.Input));
    }

    /// <summary>Gives dates and folios to those that have none, and checks all that can be known before signing.</summary>
    public void Prepare(IssueOptions options, KeyRing keys)
    {
        var now = keys.Clock.GetChileTime();
        for (int i = 0; i < _documents.Count; i++)
        {
            if (_documents[i].Header.Identification.IssueDate is null)
            {
                _documents[i] = With(_documents[i], identification => identification with { IssueDate = DateOnly.FromDateTime(now) });
            }
        }

        AssignFolios(new FolioBook(keys, options.Folder, lookIntoFolder: !options.UseTestKeys));
        for (int i = 0; i < _documents.Count; i++)
        {
            Check(i, options, keys, now);
        }
    }

    public void WriteSummary(Utf8JsonWriter json, IReadOnlyList<WrittenEnvelope> envelopes)
    {
        json.WriteStartObject();
        json.WriteStartArray("documents");
        foreach (var document in HasErrors ? [] : _documents)
        {
            json.WriteStartObject();
            json.WriteString("file", $"{document.Key}.xml");
            json.WriteString("issuer", document.Key!.Issuer.ToString());
            json.WriteNumber("type", document.Type!.Code);
            json.WriteString("typeName", document.Type.GetName());
            json.WriteNumber("folio", document.Key.Folio);
            json.WriteString("receiver", document.Header.Receiver.Rut?.ToString());
            json.WriteNumber("total", document.Header.Totals.TotalAmount!.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("envelopes");
        foreach (var envelope in envelopes)
        {
            json.WriteStartObject();
            json.WriteString("file", envelope.File);
            json.WriteNumber("documents", envelope.Documents);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteFindings(json);
        json.WriteEndObject();
    }

    private static Document With(Document document, Func<Identification, Identification> change) =>
        document with { Header = document.Header with { Identification = change(document.Header.Identification) } };

    private void AssignFolios(FolioBook book)
    {
        for (int i = 0; i < _documents.Count; i++)
        {
            if (_documents[i].Key is { } key && !book.Take(key))
            {
                Note(i, [SameTwice(key)]);
            }
        }

        for (int i = 0; i < _documents.Count; i++)
        {
            if (_documents[i] is { Header: { Identification.Folio: null, Issuer.Rut: { } issuer }, Type: { } type } && book.Next(issuer, type) is { } folio)
            {
                _documents[i] = With(_documents[i], identification => identification with { Folio = folio });
            }
        }
    }

    private static Finding SameTwice(DocumentKey key)
    {
        var header = new EnvelopeHeader { Issuer = key.Issuer, ResolutionDate = new DateOnly(2000, 1, 1), ResolutionNumber = 0 };
        return Envelope.Create(header, [key, key]).Findings[0];
    }

    private void Check(int index, IssueOptions options, KeyRing keys, DateTime now)
    {
        var document = _documents[index];
        if (document.Header is { Issuer.Rut: { } issuer } && document.Type is { } type && keys.Find(issuer, type, document.Key?.Folio) is null)
        {
            throw new TroubleException(Texts.Of("falta un CAF (--caf) para el tipo {0}", "a CAF (--caf) for type {0} is missing", type));
        }

        Note(index, document.CheckStructure());
        if (document.Key is { } key && document.Header.Identification.IssueDate is { } date)
        {
            Note(index, keys.Find(key.Issuer, key.Type, key.Folio)!.Check(key, date, now, options.UseTestKeys ? null : options.Environment));
        }
    }

    private void Note(int index, IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            if (!_findings.Contains((index + 1, finding)))
            {
                _findings.Add((index + 1, finding));
            }
        }
    }

    private void WriteFindings(Utf8JsonWriter json)
    {
        json.WriteStartArray("findings");
        foreach (var (line, finding) in _findings)
        {
            json.WriteStartObject();
            if (_documents.Count > 1)
            {
                json.WriteNumber("line", line);
            }

            Output.WriteFinding(json, finding);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
