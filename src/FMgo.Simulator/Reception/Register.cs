using System.Globalization;

namespace FMgo.Simulator;

/// <summary>All that the simulated SII knows: taxpayers, folios, documents, submissions. It is safe for threads.</summary>
internal sealed class Register(SiiSimulatorOptions options)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Rut, TestTaxpayer> _taxpayers = options.Taxpayers.ToDictionary(taxpayer => taxpayer.Rut);
    private readonly Dictionary<(Rut, int), long> _granted = [];
    private readonly HashSet<DocumentKey> _voided = [];
    private readonly Dictionary<DocumentKey, SimulatedDocument> _documents = [];
    private readonly Dictionary<DocumentKey, List<(SimulatedDocument Note, string Code)>> _notes = [];
    private readonly Dictionary<string, StoredSubmission> _submissions = [];
    private readonly List<StoredSubmission> _inOrder = [];
    private readonly Dictionary<string, StoredSubmission> _byContent = [];
    private long _lastTrackId = options.FirstTrackId - 1;

    public void Add(TestTaxpayer taxpayer)
    {
        lock (_lock)
        {
            _taxpayers[taxpayer.Rut] = taxpayer;
        }
    }

    public TestTaxpayer? FindTaxpayer(Rut rut)
    {
        lock (_lock)
        {
            return _taxpayers.GetValueOrDefault(rut);
        }
    }

    public bool IsUser(Rut person)
    {
        lock (_lock)
        {
            return _taxpayers.Values.Any(taxpayer => taxpayer.Users.Contains(person));
        }
    }

    /// <summary>The first folio of a new range of so many.</summary>
    public long Grant(Rut issuer, DocumentType type, long count)
    {
        lock (_lock)
        {
            long last = _granted.GetValueOrDefault((issuer, type.Code));
            _granted[(issuer, type.Code)] = last + count;
            return last + 1;
        }
    }

    public bool IsOutsideGrants(DocumentKey key)
    {
        lock (_lock)
        {
            return _granted.TryGetValue((key.Issuer, key.Type.Code), out long last) && key.Folio > last;
        }
    }

    public void Void(DocumentKey key)
    {
        lock (_lock)
        {
            _voided.Add(key);
        }
    }

    public bool IsVoided(DocumentKey key)
    {
        lock (_lock)
        {
            return _voided.Contains(key);
        }
    }

    public string NextTrackId(bool isBoleta)
    {
        lock (_lock)
        {
            return (++_lastTrackId).ToString(isBoleta ? "D15" : "D10", CultureInfo.InvariantCulture);
        }
    }

    /// <summary>The submission with the same content, if there was one not long ago.</summary>
    public StoredSubmission? FindSame(string digest, DateTimeOffset since)
    {
        lock (_lock)
        {
            return _byContent.TryGetValue(digest, out var same) && same.Whole.ReceivedAt >= since ? same : null;
        }
    }

    /// <summary>Keeps a submission.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="digest">By what the same content is known again; null where it is not.</param>
    public void Add(StoredSubmission submission, string? digest)
    {
        lock (_lock)
        {
            _submissions[submission.Whole.TrackId] = submission;
            _inOrder.Add(submission);
            if (digest is not null)
            {
                _byContent[digest] = submission;
            }
        }
    }

    public StoredSubmission? FindSubmission(string trackId)
    {
        lock (_lock)
        {
            return long.TryParse(trackId, NumberStyles.None, CultureInfo.InvariantCulture, out long number)
                ? _submissions.GetValueOrDefault(number.ToString("D10", CultureInfo.InvariantCulture)) ?? _submissions.GetValueOrDefault(number.ToString("D15", CultureInfo.InvariantCulture))
                : null;
        }
    }

    public List<StoredSubmission> Submissions()
    {
        lock (_lock)
        {
            return [.. _inOrder];
        }
    }

    /// <summary>The registered document, once SII has it.</summary>
    public SimulatedDocument? FindDocument(DocumentKey key, DateTimeOffset now)
    {
        lock (_lock)
        {
            return _documents.TryGetValue(key, out var document) && document.ReceivedAt <= now ? document : null;
        }
    }

    /// <summary>The notes that correct a document, in order.</summary>
    public List<(SimulatedDocument Note, string Code)> NotesOf(DocumentKey key, DateTimeOffset now)
    {
        lock (_lock)
        {
            return _notes.TryGetValue(key, out var notes) ? [.. notes.Where(note => note.Note.ReceivedAt <= now)] : [];
        }
    }

    /// <summary>Decides on a document and registers it, unless it is rejected. SII's order: folio, CAF, stamp, signature; an early error hides later ones.</summary>
    public SimulatedDocument Decide(ReviewedDocument reviewed)
    {
        lock (_lock)
        {
            List<SimulatedRemark> remarks = [.. CheckFolio(reviewed)];
            foreach (var next in (IEnumerable<IEnumerable<SimulatedRemark>>)[reviewed.CafAndStamp, reviewed.SignatureAndHeader, CheckReferences(reviewed)])
            {
                if (!remarks.Exists(remark => remark.Rejects))
                {
                    remarks.AddRange(next);
                }
            }

            var outcome = remarks.Exists(remark => remark.Rejects) ? SimulatedOutcome.Rejected : remarks.Count > 0 ? SimulatedOutcome.AcceptedWithRemarks : SimulatedOutcome.Accepted;
            var document = reviewed.Document with { Outcome = outcome, Remarks = remarks.ToValueList() };
            if (outcome != SimulatedOutcome.Rejected)
            {
                Enter(document, reviewed);
            }

            return document;
        }
    }

    private void Enter(SimulatedDocument document, ReviewedDocument reviewed)
    {
        _documents[document.Key] = document;
        foreach (var reference in reviewed.References.Where(reference => reference is { Target: not null, IsGlobal: false }))
        {
            if (!_notes.TryGetValue(reference.Target!, out var notes))
            {
                _notes[reference.Target!] = notes = [];
            }

            notes.Add((document, reference.CorrectionCode));
        }
    }

    private IEnumerable<SimulatedRemark> CheckFolio(ReviewedDocument reviewed)
    {
        if (_documents.TryGetValue(reviewed.Key, out var earlier))
        {
            yield return RemarkTexts.Of(earlier.Digest == reviewed.Document.Digest ? "DTE-3-100" : "DTE-3-101", $"TrackID {earlier.TrackId}");
        }

        if (_voided.Contains(reviewed.Key))
        {
            yield return RemarkTexts.Of("DTE-3-601");
        }
    }

    private IEnumerable<SimulatedRemark> CheckReferences(ReviewedDocument reviewed)
    {
        if (reviewed.Key.Type.IsNote && reviewed.References.Count == 0)
        {
            yield return RemarkTexts.Of("REF-3-415");
        }

        // The test set, for one, is named without a code (Instrucciones set de pruebas, I.6).
        var corrected = reviewed.References.Where(reference => reference.IsToTaxDocument).ToList();
        if (corrected.Count > 0 && corrected.TrueForAll(reference => reference.CorrectionCode.Length == 0))
        {
            yield return RemarkTexts.Of("REF-3-758");
        }

        foreach (var reference in reviewed.References.Where(reference => !reference.IsGlobal))
        {
            if (reference.Target is { } target && !(_documents.TryGetValue(target, out var original) && original.ReceivedAt <= reviewed.Document.ReceivedAt))
            {
                yield return RemarkTexts.Of("REF-3-750", target.ToString());
            }
            else if (reference.Target is { } known && _documents[known].Receiver != reviewed.Document.Receiver)
            {
                yield return RemarkTexts.Of("REF-3-751", known.ToString());
            }
            else if (reference is { CorrectionCode: "1", Target: not null } && _documents[reference.Target].Total != reviewed.Document.Total)
            {
                yield return RemarkTexts.Of("REF-2-780");
            }
        }
    }
}
