using FMgo.Simulator;

namespace FMgo.Tests.Simulator;

/// <summary>Signed documents of today with folios that a simulator granted, and envelopes of them.</summary>
internal static class SimulatorEnvelopes
{
    public static Document Document(DocumentType type, long folio, int lines = 2)
    {
        var document = Some.Issued(type, folio, lines);
        var today = The.Clock.GetChileDate();
        var transport = document.Header.Transport is { DepartureDate: not null } travelling ? travelling with { DepartureDate = today, ArrivalDate = today } : document.Header.Transport;
        return document with { Header = document.Header with { Identification = document.Header.Identification with { IssueDate = today }, Transport = transport } };
    }

    public static SignedDocument[] Sign(SiiSimulator simulator, DocumentType type, int count = 1, Func<Document, Document>? change = null)
    {
        using var caf = simulator.RequestCaf(The.IssuerRut, type, count);
        var documents = Enumerable.Range(0, count).Select(at => Document(type, caf.Caf.FirstFolio + at));
        return [.. documents.Select(document => change is null ? Some.Sign(document, caf.Caf).GetValueOrThrow() : Some.SignUnchecked(change(document), caf.Caf))];
    }

    public static async Task<byte[]> WrapAsync(SignedDocument[] documents, DateOnly? resolution = null)
    {
        var header = new EnvelopeHeader { Issuer = The.IssuerRut, ResolutionDate = resolution ?? TestTaxpayer.DefaultResolutionDate, ResolutionNumber = 0 };
        using var file = new MemoryStream();
        await Envelope.Create(header, documents).GetValueOrThrow().WriteAsync(file, The.Certificate, The.Clock);
        return file.ToArray();
    }

    public static Task<byte[]> MakeAsync(SiiSimulator simulator, DocumentType type, int count = 1, Func<Document, Document>? change = null, DateOnly? resolution = null) =>
        WrapAsync(Sign(simulator, type, count, change), resolution);
}
