using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using FMgo;
using FMgo.Envelopes;
using FMgo.Sii;
using FMgo.Testing;
using FMgo.Verification;

var issuer = new Issuer { Rut = Rut.Parse("76192083-9"), Name = "Emisora Ficticia SpA", BusinessLine = "Software", ActecoCodes = [620100], Address = "Calle Uno 1", Commune = "Santiago" };
var receiver = new Receiver { Rut = Rut.Parse("77777777-7"), Name = "Cliente Ficticio Ltda.", BusinessLine = "Comercio", Address = "Calle Dos 2", Commune = "Ñuñoa" };
using var keys = TestKeys.For(issuer.Rut.Value);
var signed = DocumentDraft.Invoice(issuer, receiver).AddLine("Asesoría", quantity: 2, unitPrice: 45_000).Complete()
    .Then(issuable => new DocumentSigner(keys.Certificate).Sign(issuable, folio: 1, keys.Caf(DocumentType.Invoice))).GetValueOrThrow();
Expect(new DocumentVerifier(new VerificationOptions { Trust = keys.Trust }).Verify(signed.File).IsTrusted);
Expect(SignedDocument.Read(signed.File).Succeeded);
var header = new EnvelopeHeader { Issuer = issuer.Rut.Value, ResolutionDate = new DateOnly(2014, 8, 22), ResolutionNumber = 0 };
var file = await Envelope.Create(header, [signed]).GetValueOrThrow().ToFileAsync(keys.Certificate);
Expect((await EnvelopeFile.ReadAsync(file.Content)).GetValueOrThrow().Documents == [signed.Key]);

// Values travel without reflection.
string json = JsonSerializer.Serialize(signed.Document, Values.Default.Document);
Expect(JsonSerializer.Deserialize(json, Values.Default.Document) == signed.Document);
var unread = DocumentDraft.FromJson(Encoding.UTF8.GetBytes(json.Replace("\"PrcItem\":45000", "\"PrcItem\":\"x\""))).Preview();
var back = JsonSerializer.Deserialize(JsonSerializer.Serialize(unread, Values.Default.ResultDocument), Values.Default.ResultDocument)!;
Expect(back.Value is null && back.Findings == unread.Findings && back.Partial == unread.Partial);
ValueList<Line> lines = [new Line { Name = "Clavo" }];
Expect(JsonSerializer.Deserialize(JsonSerializer.Serialize(lines, Values.Default.ValueListLine), Values.Default.ValueListLine) == lines);
Expect(JsonSerializer.Serialize(signed.Key, Values.Default.DocumentKey) == "\"76192083-9-33-1\"");
Expect(JsonSerializer.Deserialize("{\"Issuer\":\"76192083-9\",\"TrackId\":\"0000000040\"}", Values.Default.SubmissionQuery)!.TrackId == TrackId.Parse("0000000040"));
Console.WriteLine("compiled ahead of time, and all as it should be");
return 0;

static void Expect(bool condition, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(condition))] string what = "")
{
    if (!condition)
    {
        throw new InvalidOperationException($"Not so: {what}");
    }
}

[JsonSerializable(typeof(Document))]
[JsonSerializable(typeof(Result<Document>))]
[JsonSerializable(typeof(Line))]
[JsonSerializable(typeof(ValueList<Line>))]
[JsonSerializable(typeof(DocumentKey))]
[JsonSerializable(typeof(SubmissionQuery))]
internal sealed partial class Values : JsonSerializerContext;
