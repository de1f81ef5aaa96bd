// From an order to a signed factura, a boleta and their envelopes, offline, with test keys made on the spot.
using FMgo;
using FMgo.Documents;
using FMgo.Drafting;
using FMgo.Signing;
using FMgo.Submission;
using FMgo.Testing;
using Quickstart;

var order = ShopOrder.Read(Path.Combine(AppContext.BaseDirectory, "order.json"));
string folder = args.Length > 0 ? args[0] : "out";
Directory.CreateDirectory(folder);

// 1. Who issues. In a real program this comes from your database, and the keys from your vault.
var issuer = new Issuer
{
    Rut = Rut.Parse("76192083-9"),
    Name = "Ferretería Ficticia Ñandú Ltda.",
    BusinessLine = "Venta al por menor de artículos de ferretería",
    ActecoCodes = [475201],
    Address = "Av. Inventada 1234",
    Commune = "Providencia",
};
var clock = TimeProvider.System;
using var testCertificate = TestCertificate.Create();
using var authority = new TestCafAuthority();
using var facturaFolios = authority.Grant(issuer.Rut.Value, DocumentType.Invoice, 1, 100, clock.GetChileDate());
using var boletaFolios = authority.Grant(issuer.Rut.Value, DocumentType.Boleta, 1, 100, clock.GetChileDate());
var certificate = testCertificate.Certificate;
var signer = new DocumentSigner(certificate);

// 2. The order becomes a draft, the draft a document with all its totals, the document a signed one.
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
    factura = factura.WithGlobalDiscountPercent(percent);
}

var signedFactura = signer.Sign(factura.Calculate(clock).GetValueOrThrow().WithFolio(1), facturaFolios.Caf).GetValueOrThrow();

// A boleta shows prices with VAT; this one is for a buyer who does not say who he is.
var boleta = DocumentDraft.Boleta(issuer)
    .AddLine("Martillo carpintero 16 oz", quantity: 1, unitPrice: 12_990)
    .AddLine("Clavos 2½\", bolsa", quantity: 2, unitPrice: 1_490);
var signedBoleta = signer.Sign(boleta.Calculate(clock).GetValueOrThrow().WithFolio(1), boletaFolios.Caf).GetValueOrThrow();

// 3. Each goes into its envelope; files, a summary for people, and a second opinion on every signature.
foreach (var signed in new[] { signedFactura, signedBoleta })
{
    await File.WriteAllBytesAsync(Path.Combine(folder, $"{signed.Key}.xml"), signed.File);
    var header = new EnvelopeHeader { Issuer = issuer.Rut.Value, ResolutionDate = new DateOnly(2014, 8, 22), ResolutionNumber = 0 };
    var envelope = Envelope.Create(header, [signed.Key]).GetValueOrThrow();
    string path = Path.Combine(folder, $"envelope-{signed.Key}.xml");
    await envelope.SaveAsync(path, new[] { signed }.ToAsyncEnumerable(), certificate);
    string summary = Summary.Of(signed);
    await File.WriteAllTextAsync(Path.Combine(folder, $"{signed.Key}.txt"), summary);

    Console.WriteLine(summary);
    bool documentHolds = SignedXmlCheck.Verifies(signed.File.ToArray());
    bool envelopeHolds = SignedXmlCheck.Verifies(await File.ReadAllBytesAsync(path));
    Console.WriteLine($"SignedXml: document {Verdict(documentHolds)}, envelope {Verdict(envelopeHolds)}");
    Console.WriteLine();
    if (!documentHolds || !envelopeHolds)
    {
        return 1;
    }
}

Console.WriteLine($"Files are in {Path.GetFullPath(folder)}. They are made with test keys and mean nothing to SII.");
return 0;

static string Verdict(bool holds) => holds ? "verifies" : "DOES NOT VERIFY";

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
