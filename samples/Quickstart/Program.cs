// From an order to an accepted factura and boleta: drafted, issued with the next folio of the store, put into envelopes, sent and asked about.
// Nothing leaves this machine: the SII here is FMgo's simulator, the keys are made on the spot, and the database is a file in the folder. Run it twice: the order stays the factura
// that it became, and a new sale gets the next folio. Kill it whenever you like: the next run goes on where it was.
using FMgo;
using FMgo.Documents;
using FMgo.Envelopes;
using FMgo.Folios;
using FMgo.Issuing;
using FMgo.Sii;
using FMgo.Simulator;
using FMgo.Stores;
using FMgo.Validation;
using Microsoft.Extensions.DependencyInjection;
using Quickstart;

var order = ShopOrder.Read(Path.Combine(AppContext.BaseDirectory, "order.json"));
string folder = args.Length > 0 ? args[0] : "out";
var setup = new TestSetup(folder);

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

// 2. FMgo in a host, with stores on SQLite (samples/Stores). In a real program the lines with CafTrust and with the handler are not there: then folios are SII's, and FMgo speaks with SII itself.
using var simulator = new SiiSimulator();
setup.Introduce(simulator);
await using var services = new ServiceCollection()
    .AddFMgo(options =>
    {
        options.Environment = SiiEnvironment.Certification;
        options.CafTrust = setup.CafTrust;
    })
    .UseSqliteStores($"Data Source={Path.Combine(folder, "fmgo.db")}", Path.Combine(folder, "keys"), setup.MasterKey)
    .ConfigureSiiHttpClient(http => http.ConfigurePrimaryHttpMessageHandler(simulator.CreateHandler))
    .Services.BuildServiceProvider();
await services.MigrateFMgoAsync();
await setup.RegisterAsync(services, new IssuerProfile(issuer, ResolutionDate: new DateOnly(2014, 8, 22), ResolutionNumber: 0));
var documents = services.GetRequiredService<IDocumentIssuer>();
var certificate = (await services.GetRequiredService<ICertificateProvider>().FindAsync(rut, thumbprint: null, default))!;
var sii = new SiiDesk(services.GetRequiredService<ISiiClientFactory>().Create(certificate), simulator.Clock);

// 3. The order becomes a draft, and the draft a signed document with the next folio, saved before it comes back. The number of the order is its key: however often it comes, and whatever
//    happens on the way, it becomes one document.
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
    .PaidAs(PaymentForm.Credit);
if (order.DiscountPercent is { } percent)
{
    factura = factura.AddGlobalDiscountPercent(percent);
}

var known = await documents.FindAsync(rut, order.Number);
var signedFactura = (await documents.IssueAsync(new IssueOrder(order.Number, factura))).GetValueOrThrow();
Console.WriteLine(known is null
    ? Words.Of("La orden {0} es ahora la factura N° {1}.", "The order {0} is factura N° {1} now.", order.Number, signedFactura.Key.Folio)
    : Words.Of("La orden {0} ya era la factura N° {1}, y sigue siéndolo.", "The order {0} was factura N° {1} before, and still is.", order.Number, signedFactura.Key.Folio));

// A boleta shows prices with VAT; this one is a new sale of the shop's till in each run, for a buyer who does not say who he is.
var boleta = DocumentDraft.Boleta(issuer)
    .AddLine("Martillo carpintero 16 oz", quantity: 1, unitPrice: 12_990)
    .AddLine("Clavos 2½\", bolsa", quantity: 2, unitPrice: 1_490);
var signedBoleta = (await documents.IssueAsync(new IssueOrder($"caja-1/{Guid.NewGuid():N}", boleta))).GetValueOrThrow();

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

// 6. What goes wrong most often in programs that count folios themselves: one is used twice. The store never does, so this boleta is signed past it.
//    SII says so by a code; FMgo's catalogue knows its cause and its remedy.
Console.WriteLine(Words.Of("Ahora otra boleta con el mismo folio, que el SII debe rechazar.", "Now another boleta with the same folio, which SII must reject."));
var other = DocumentDraft.Boleta(issuer).AddLine("Serrucho 20\"", quantity: 1, unitPrice: 9_990).Complete(services.GetRequiredService<DocumentOptions>()).GetValueOrThrow();
var ranges = await services.GetRequiredService<IFolioDesk>().GetReportAsync(rut, DocumentType.Boleta);
var cafFile = await services.GetRequiredService<IFolioStore>().FindCafAsync(ranges.Stretches[0].CafId, default);
using var caf = Caf.Read(cafFile!.Value.Span, setup.CafTrust).GetValueOrThrow();
var sameFolio = new DocumentSigner(certificate).Sign(other, signedBoleta.Key.Folio, caf).GetValueOrThrow();
asExpected &= await sii.SendAsync(await SaveEnvelopeAsync(sameFolio, Path.Combine(folder, "envelope-same-folio.xml")), sameFolio.Key) == DocumentVerdict.Rejected;
Console.WriteLine();
foreach (var type in new[] { DocumentType.Invoice, DocumentType.Boleta })
{
    var report = await services.GetRequiredService<IFolioDesk>().GetReportAsync(rut, type);
    Console.WriteLine(Words.Of("Folios de {0}: {1} usados, {2} libres.", "Folios of {0}: {1} used, {2} free.", type.SpanishName, report.Count(FolioState.Reserved), report.Count(FolioState.Free)));
}

Console.WriteLine(asExpected
    ? Words.Of("Todo salió como debía. Los archivos, hechos con llaves de prueba y sin validez ante el SII, están en {0}", "All went as it should. The files, made with test keys and worth nothing to SII, are in {0}", Path.GetFullPath(folder))
    : Words.Of("ALGO NO SALIÓ COMO DEBÍA: véase arriba.", "SOMETHING DID NOT GO AS IT SHOULD: see above."));
return asExpected ? 0 : 1;

Task<EnvelopeFile> SaveEnvelopeAsync(SignedDocument signed, string path)
{
    var header = new EnvelopeHeader { Issuer = rut, ResolutionDate = new DateOnly(2014, 8, 22), ResolutionNumber = 0 };
    return Envelope.Create(header, [signed]).GetValueOrThrow().SaveAsync(path, certificate);
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
