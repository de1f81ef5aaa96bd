// From an order to an accepted factura and boleta: drafted, signed, put into envelopes, sent and asked about.
// Nothing leaves this machine: the SII here is FMgo's simulator, and the keys are made on the spot.
using FMgo;
using FMgo.Documents;
using FMgo.Envelopes;
using FMgo.Sii;
using FMgo.Simulator;
using FMgo.Testing;
using FMgo.Validation;
using Microsoft.Extensions.DependencyInjection;
using Quickstart;

var order = ShopOrder.Read(Path.Combine(AppContext.BaseDirectory, "order.json"));
string folder = args.Length > 0 ? args[0] : "out";
Directory.CreateDirectory(folder);

// 1. Who issues. In a real program this comes from your database.
var rut = Rut.Parse("76192083-9");
var issuer = new Issuer
{
    Rut = rut,
    Name = "Ferretería Ficticia Ñandú Ltda.",
    BusinessLine = "Venta al por menor de artículos de ferretería",
    ActecoCodes = [475201],
    Address = "Av. Inventada 1234",
    Commune = "Providencia",
};

// 2. FMgo in a host. In a real program the certificate is SigningCertificate.FromPfxFile(path, password), the folios are files of SII (Caf.Read),
//    and the line with the handler is not there: then FMgo speaks with SII itself.
using var simulator = new SiiSimulator();
using var testCertificate = TestCertificate.Create();
await using var services = new ServiceCollection()
    .AddFMgo(options => options.Environment = SiiEnvironment.Certification)
    .UseCertificate(_ => testCertificate.Certificate)
    .ConfigureSiiHttpClient(http => http.ConfigurePrimaryHttpMessageHandler(simulator.CreateHandler))
    .Services.BuildServiceProvider();
var options = services.GetRequiredService<DocumentOptions>();
var signer = services.GetRequiredService<DocumentSigner>();
var sii = new SiiDesk(services.GetRequiredService<ISiiClient>(), simulator.Clock);
using var facturaFolios = simulator.RequestCaf(rut, DocumentType.Invoice);
using var boletaFolios = simulator.RequestCaf(rut, DocumentType.Boleta);

// 3. The order becomes a draft, the draft a complete document that may be issued, and that, with a folio, a signed one.
var clock = TimeProvider.System;
var receiver = new Receiver
{
    Rut = Rut.Parse(order.Customer.Rut),
    Name = order.Customer.Name,
    BusinessLine = order.Customer.BusinessLine,
    Address = order.Customer.Address,
    Commune = order.Customer.Commune,
};
var factura = DocumentDraft.Invoice(issuer, receiver)
    .AddLines(order.Items.Select(Line))
    .PaidAs(PaymentForm.Credit)
    .DueOn(clock.GetChileDate().AddDays(order.PaymentDays));
if (order.DiscountPercent is { } percent)
{
    factura = factura.AddGlobalDiscountPercent(percent);
}

var signedFactura = factura.Complete(options).Then(issuable => signer.Sign(issuable, folio: 1, facturaFolios.Caf)).GetValueOrThrow();

// A boleta shows prices with VAT; this one is for a buyer who does not say who he is.
var boleta = DocumentDraft.Boleta(issuer)
    .AddLine("Martillo carpintero 16 oz", quantity: 1, unitPrice: 12_990)
    .AddLine("Clavos 2½\", bolsa", quantity: 2, unitPrice: 1_490);
var signedBoleta = boleta.Complete(options).Then(issuable => signer.Sign(issuable, folio: 1, boletaFolios.Caf)).GetValueOrThrow();

// 4. Each goes into its envelope; files, a summary for people, and a second opinion on every signature.
// 5. The envelope goes to SII, which takes its time: received is not accepted, so we ask until there is a verdict.
bool asExpected = true;
foreach (var signed in new[] { signedFactura, signedBoleta })
{
    await File.WriteAllBytesAsync(Path.Combine(folder, $"{signed.Key}.xml"), signed.File);
    string path = Path.Combine(folder, $"envelope-{signed.Key}.xml");
    var envelope = await SaveEnvelopeAsync(signed, path);
    string summary = Summary.Of(signed);
    await File.WriteAllTextAsync(Path.Combine(folder, $"{signed.Key}.txt"), summary);
    Console.WriteLine(summary);
    asExpected &= SignedXmlCheck.Tell(Words.Of("documento", "document"), signed.File.ToArray());
    asExpected &= SignedXmlCheck.Tell(Words.Of("sobre", "envelope"), await File.ReadAllBytesAsync(path));
    asExpected &= await sii.SendAsync(envelope, signed.Key) == DocumentVerdict.Accepted;
    Console.WriteLine();
}

// 6. What goes wrong most often: a folio used twice. SII says so by a code; FMgo's catalogue knows its cause and its remedy.
Console.WriteLine(Words.Of("Ahora otra boleta con el mismo folio, que el SII debe rechazar.", "Now another boleta with the same folio, which SII must reject."));
var other = DocumentDraft.Boleta(issuer).AddLine("Serrucho 20\"", quantity: 1, unitPrice: 9_990);
var sameFolio = other.Complete(options).Then(issuable => signer.Sign(issuable, folio: 1, boletaFolios.Caf)).GetValueOrThrow();
asExpected &= await sii.SendAsync(await SaveEnvelopeAsync(sameFolio, Path.Combine(folder, "envelope-same-folio.xml")), sameFolio.Key) == DocumentVerdict.Rejected;
Console.WriteLine();

Console.WriteLine(asExpected
    ? Words.Of("Todo salió como debía. Los archivos, hechos con llaves de prueba y sin validez ante el SII, están en {0}", "All went as it should. The files, made with test keys and worth nothing to SII, are in {0}", Path.GetFullPath(folder))
    : Words.Of("ALGO NO SALIÓ COMO DEBÍA: véase arriba.", "SOMETHING DID NOT GO AS IT SHOULD: see above."));
return asExpected ? 0 : 1;

Task<EnvelopeFile> SaveEnvelopeAsync(SignedDocument signed, string path)
{
    var header = new EnvelopeHeader { Issuer = rut, ResolutionDate = new DateOnly(2014, 8, 22), ResolutionNumber = 0 };
    return Envelope.Create(header, [signed]).GetValueOrThrow().SaveAsync(path, testCertificate.Certificate);
}

static DraftLine Line(Item item) => new()
{
    Name = item.Name,
    Code = item.Code,
    Quantity = item.Quantity,
    Unit = item.Unit,
    UnitPrice = item.Price,
    DiscountPercent = item.DiscountPercent,
    ExemptionMark = item.Exempt ? ExemptionMark.Exempt : null,
};
