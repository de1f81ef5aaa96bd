using System.Reflection.PortableExecutable;
using FMgo;
using FMgo.Testing;
using FMgo.Verification;

var issuer = new Issuer { Rut = Rut.Parse("76192083-9"), Name = "Emisora Ficticia SpA", BusinessLine = "Software", ActecoCodes = [620100], Address = "Calle Uno 1", Commune = "Santiago" };
var receiver = new Receiver { Rut = Rut.Parse("77777777-7"), Name = "Cliente Ficticio Ltda.", BusinessLine = "Comercio", Address = "Calle Dos 2", Commune = "Ñuñoa" };
using var keys = TestKeys.For(issuer.Rut.Value);
var signed = DocumentDraft.Invoice(issuer, receiver).AddLine("Asesoría", quantity: 2, unitPrice: 45_000).Complete()
    .Then(issuable => new DocumentSigner(keys.Certificate).Sign(issuable, folio: 1, keys.Caf(DocumentType.Invoice))).GetValueOrThrow();
var report = new DocumentVerifier(new VerificationOptions { Trust = keys.Trust }).Verify(signed.File);
Console.WriteLine($"{signed.Key}: {signed.Document.Header.Totals.TotalAmount} pesos, trusted: {report.IsTrusted}");
using var library = new PEReader(File.OpenRead(typeof(Document).Assembly.Location));
Console.WriteLine($"compiled ahead of time: {library.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0}");
return report.IsTrusted && signed.Document.Header.Totals.TotalAmount == 107_100 ? 0 : 1;
