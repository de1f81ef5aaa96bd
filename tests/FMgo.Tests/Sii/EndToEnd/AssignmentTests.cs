using System.Text;
using FMgo.Envelopes;
using FMgo.Sii;
using FMgo.Simulator;
using FMgo.Testing;
using FMgo.Tests.Simulator;

namespace FMgo.Tests.Sii.EndToEnd;

/// <summary>Assignments (AEC) against the simulator: upload, states, the register and its three queries.</summary>
public class AssignmentTests
{
    private static readonly Rut Assignee = new AecTerms().Assignee;

    private static readonly Rut Receiver = Rut.FromBody(77_777_777);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_assignment_goes_from_upload_to_the_register(bool overHttp)
    {
        await using var host = await EndToEndHost.StartAsync(overHttp, new SiiSimulatorOptions());
        var invoice = await InvoiceAsync(host);
        Assert.Equal(("2", false), await StateAsync(host, invoice));
        var receipt = await host.Client.Assignments.SubmitAsync(Upload(AecMaker.Make(invoice, new AecTerms())));
        Assert.Equal(("0", true, 10), (receipt.Status.Code, receipt.IsReceived, receipt.TrackId.ToString()!.Length));
        Assert.Equal(host.Clock.GetChileTime().ToString("dd-MM-yyyy HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture), receipt.Timestamp);
        var states = new List<string?>();
        for (int second = 0; second <= 10; second++)
        {
            var status = await host.Client.Assignments.GetSubmissionStatusAsync(receipt.TrackId!.Value);
            Assert.Equal(("0", status.Status?.Code == "EOK", status.Status?.Code == "EOK"), (status.Query.Code, status.IsFinal, status.IsRegistered));
            states.Add(status.Status?.Code);
            host.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(["RCP", "SOK", "FSO", "COK", "VDC", "VCS", "EOK"], states.Distinct());
        Assert.Equal(("0", true), await StateAsync(host, invoice));
        var assignment = host.Simulator.FindAssignments(invoice.Key).Single();
        Assert.Equal((1, The.IssuerRut, Assignee, 2380m, true), (assignment.Sequence, assignment.Assignor, assignment.Assignee, assignment.Amount, assignment.HasSwornDeclaration));

        var detail = await host.Client.Assignments.GetStatusAsync(new AssignmentQuery { Document = invoice.Key, AccessKey = assignment.AccessKey });
        Assert.Equal((true, Assignee, "EXISTE", (Rut?)null), (detail.IsAssigned, detail.Holder, detail.SwornDeclaration, detail.Collector));
        Assert.Equal("2", (await host.Client.Assignments.GetStatusAsync(new AssignmentQuery { Document = invoice.Key, AccessKey = "OTRA" })).Status.Code);
        Assert.Equal(Assignee, (await host.Client.Assignments.GetStatusForPartyAsync(invoice.Key, Receiver)).Holder);
        Assert.Equal("-15", (await host.Client.Assignments.GetStatusForPartyAsync(invoice.Key, The.IssuerRut)).Status.Code);
        Assert.Equal("10", (await host.Client.Assignments.GetStatusForPartyAsync(invoice.Key, Assignee)).Status.Code);
        host.Simulator.AddTaxpayer(new TestTaxpayer { Rut = Assignee });
        Assert.Equal(Assignee, (await host.Client.Assignments.GetStatusForPartyAsync(invoice.Key, Assignee)).Holder);

        host.Simulator.NoteCollection(invoice.Key, Receiver, "Calle Falsa 123");
        var collected = await host.Client.Assignments.GetStatusForPartyAsync(invoice.Key, Receiver);
        Assert.Equal((Receiver, "Calle Falsa 123"), (collected.Collector, collected.CollectionAddress));
    }

    [Fact]
    public async Task The_holder_assigns_further_with_the_earlier_pieces_as_they_were()
    {
        await using var host = await EndToEndHost.StartAsync();
        var invoice = await InvoiceAsync(host);
        var (first, bank) = (new AecTerms(), Rut.Parse("99999999-9"));
        string[] pieces = [AecMaker.Assigned(invoice), AecMaker.Assignment(invoice, 1, first)];
        Assert.Equal("EOK", await SendAsync(host, AecMaker.Wrap(pieces[0], [pieces[1]], first)));
        host.Simulator.AddTaxpayer(new TestTaxpayer { Rut = Assignee });
        var second = new AecTerms { Assignor = Assignee, Assignee = bank, Amount = 2000 };
        byte[] file = AecMaker.Wrap(pieces[0], [pieces[1], AecMaker.Assignment(invoice, 2, second)], second);
        Assert.Equal("RCR", await SendAsync(host, file));
        Assert.Equal("EOK", await SendAsync(host, file, Assignee));
        Assert.Equal([Assignee, bank], host.Simulator.FindAssignments(invoice.Key).Select(assignment => assignment.Assignee));
        Assert.Equal(bank, (await host.Client.Assignments.GetStatusForPartyAsync(invoice.Key, Receiver)).Holder);

        // Each again: the first assignor does not hold the document any more, and neither does the second.
        Assert.Equal("RCS", await SendAsync(host, AecMaker.Wrap(pieces[0], [pieces[1]], first)));
        Assert.Equal("RCS", await SendAsync(host, file, Assignee));
    }

    [Fact]
    public async Task Three_persons_sign_in_the_order_in_which_they_are_named()
    {
        await using var host = await EndToEndHost.StartAsync();
        using var other = Certificate(22_222_222);
        var terms = new AecTerms { Signers = [The.TestCertificate, other], Persons = [TestCertificate.DefaultHolder, Rut.FromBody(22_222_222)] };
        Assert.Equal("EOK", await SendAsync(host, AecMaker.Make(await InvoiceAsync(host), terms)));
        Assert.Equal("RCS", await SendAsync(host, AecMaker.Make(await InvoiceAsync(host), terms with { Persons = [.. terms.Persons.Reverse()] })));
    }

    [Theory]
    [InlineData("amount", "RCS", "SIM-3-044")]
    [InlineData("due", "RCS", "SIM-3-045")]
    [InlineData("future", "RCS", "SIM-3-046")]
    [InlineData("sequence", "RCS", "SIM-3-040")]
    [InlineData("total", "RCS", "SIM-3-041")]
    [InlineData("person", "RCS", "SIM-3-049")]
    [InlineData("signatures", "RCS", "SIM-3-048")]
    [InlineData("assignor", "RCS", "SIM-3-042")]
    [InlineData("cover", "RCR", "SIM-3-030")]
    [InlineData("unknown", "RDC", "SIM-3-062")]
    [InlineData("claimed", "RDC", "SIM-3-069")]
    [InlineData("no receipt", "RDC", "SIM-3-069")]
    [InlineData("assigned by a stranger", "RDC", "SIM-3-068")]
    [InlineData("DTECedido changed", "RDC", "SIM-3-066")]
    [InlineData("another document", "RDC", "SIM-3-063")]
    [InlineData("Cesion changed", "RCS", "SIM-3-049")]
    [InlineData("AEC changed", "RFS", "SIM-3-021")]
    [InlineData("no signature", "RSC", "AEC/Signature")]
    [InlineData("no XML", "RSC", "")]
    [InlineData("an envelope", "RSC", "the root is EnvioDTE")]
    public async Task What_is_wrong_is_refused_at_its_stage(string fault, string state, string reason)
    {
        await using var host = await EndToEndHost.StartAsync();
        var receipt = await host.Client.Assignments.SubmitAsync(Upload(await WrongAsync(host, fault), fault == "assignor" ? Receiver : null));
        var status = await host.Client.Assignments.GetSubmissionStatusAsync(receipt.TrackId!.Value);
        var submission = host.Simulator.FindSubmission(receipt.TrackId.ToString()!)!;
        Assert.Contains(reason, string.Join('\n', submission.Errors), StringComparison.Ordinal);
        Assert.Equal((state, true, false), (status.Status?.Code, status.IsFinal, status.IsRegistered));
        Assert.Null(submission.Assignment);
    }

    [Fact]
    public async Task Without_a_declaration_the_receipt_of_the_register_of_claims_will_do()
    {
        await using var host = await EndToEndHost.StartAsync();
        var invoice = await InvoiceAsync(host);
        await host.Client.Claims.RegisterAsync(invoice.Key, ClaimAction.AcknowledgeGoods);
        Assert.Equal("EOK", await SendAsync(host, AecMaker.Make(invoice, new AecTerms { Declares = false })));
        Assert.Equal("NO EXISTE", (await host.Client.Assignments.GetStatusForPartyAsync(invoice.Key, Receiver)).SwornDeclaration);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("6")]
    public async Task Permissions_are_checked_at_the_door(string status)
    {
        await using var host = await EndToEndHost.StartAsync();
        byte[] file = AecMaker.Make(await InvoiceAsync(host), new AecTerms());
        host.Simulator.AddTaxpayer(new TestTaxpayer { Rut = The.IssuerRut, IsAuthorized = status != "6", Users = [Rut.FromBody(22_222_222)] });
        Assert.Equal(status, (await host.Client.Assignments.SubmitAsync(Upload(file))).Status.Code);
    }

    [Fact]
    public async Task A_lost_answer_is_left_to_the_caller_who_finds_the_assignment_on_the_register()
    {
        await using var host = await EndToEndHost.StartAsync();
        var invoice = await InvoiceAsync(host);
        byte[] file = AecMaker.Make(invoice, new AecTerms());
        host.Simulator.Faults.Next(SimulatedOperation.AssignmentUpload, SimulatedFault.LostAnswer);
        var lost = await Assert.ThrowsAsync<SiiException>(() => host.Client.Assignments.SubmitAsync(Upload(file)));
        Assert.Equal((SiiOperation.AssignmentUpload, SiiProblem.AnswerLost, false), (lost.Operation, lost.Problem, lost.IsTransient));
        Assert.Equal(1, host.CallsTo(SimulatedOperation.AssignmentUpload));
        Assert.Equal(("0", true), await StateAsync(host, invoice));
    }

    [Theory]
    [InlineData("RSC")]
    [InlineData("VCS")]
    [InlineData("EAN")]
    [InlineData("EOK")]
    public async Task A_sending_ends_in_any_state_on_demand(string state)
    {
        await using var host = await EndToEndHost.StartAsync();
        host.Simulator.Faults.Next(SimulatedOperation.AssignmentUpload, SimulatedFault.EndIn(state));
        Assert.Equal(state, await SendAsync(host, AecMaker.Make(await InvoiceAsync(host), new AecTerms())));
    }

    [Fact]
    public async Task An_AEC_does_not_go_through_the_upload_of_documents()
    {
        await using var host = await EndToEndHost.StartAsync();
        var receipt = await host.Client.Submissions.SubmitAsync(EndToEndHost.Upload(AecMaker.Make(await InvoiceAsync(host), new AecTerms())));
        Assert.Equal(("7", "SCH-00001"), (receipt.Status.Code, receipt.Errors.Single().Code));
    }

    private static AssignmentSubmission Upload(byte[] file, Rut? assignor = null) => new() { Assignor = assignor ?? The.IssuerRut, NotificationEmail = "cesiones@ejemplo.cl", File = SiiFile.FromBytes(file) };

    private static TestCertificate Certificate(int body) => TestCertificate.Create(Rut.FromBody(body), notBefore: new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    private static async Task<SignedDocument> InvoiceAsync(EndToEndHost host)
    {
        var signed = SimulatorEnvelopes.Sign(host.Simulator, DocumentType.Invoice);
        await host.Client.Submissions.WaitForVerdictAsync(EndToEndHost.Query(await host.Client.Submissions.SubmitAsync(EndToEndHost.Upload(await SimulatorEnvelopes.WrapAsync(signed)))));
        return signed[0];
    }

    private static async Task<string?> SendAsync(EndToEndHost host, byte[] file, Rut? assignor = null)
    {
        var receipt = await host.Client.Assignments.SubmitAsync(Upload(file, assignor));
        string? state = (await host.Client.Assignments.GetSubmissionStatusAsync(receipt.TrackId!.Value)).Status?.Code;
        Assert.Equal(state == "EOK", host.Simulator.FindSubmission(receipt.TrackId.ToString()!)!.Assignment is not null);
        return state;
    }

    private static async Task<(string Code, bool IsAssigned)> StateAsync(EndToEndHost host, SignedDocument document)
    {
        var status = await host.Client.Assignments.GetStatusAsync(new AssignmentQuery { Document = document.Key });
        return (status.Status.Code, status.IsAssigned);
    }

    private static async Task<byte[]> WrongAsync(EndToEndHost host, string fault)
    {
        var invoice = fault == "unknown" ? SimulatorEnvelopes.Sign(host.Simulator, DocumentType.Invoice)[0] : await InvoiceAsync(host);
        var terms = new AecTerms();
        switch (fault)
        {
            case "claimed":
                await host.Client.Claims.RegisterAsync(invoice.Key, ClaimAction.ClaimContent);
                break;
            case "assigned by a stranger":
                using (var stranger = Certificate(22_222_222))
                {
                    return AecMaker.Wrap(AecMaker.Assigned(invoice, stranger), [AecMaker.Assignment(invoice, 1, terms)], terms);
                }

            case "another document":
                var copy = SimulatorEnvelopes.Document(DocumentType.Invoice, invoice.Key.Folio, lines: 3);
                return AecMaker.Make(Some.Sign(copy).GetValueOrThrow(), terms);
            case "an envelope":
                return await SimulatorEnvelopes.MakeAsync(host.Simulator, DocumentType.Invoice);
            case "no XML":
                return Encoding.ASCII.GetBytes(new string('x', 100));
            case "DTECedido changed":
                return AecMaker.Wrap(AecMaker.Assigned(invoice).Replace("<TmstFirma>2026-11-24T10:00:05</TmstFirma>\n</DocumentoDTECedido>", "<TmstFirma>2026-11-24T10:00:04</TmstFirma>\n</DocumentoDTECedido>", StringComparison.Ordinal), [AecMaker.Assignment(invoice, 1, terms)], terms);
            case "Cesion changed":
                return AecMaker.Wrap(AecMaker.Assigned(invoice), [AecMaker.Assignment(invoice, 1, terms).Replace("Calle Falsa 123", "Calle Falsa 124", StringComparison.Ordinal)], terms);
        }

        byte[] file = AecMaker.Make(invoice, Wrong(terms, fault));
        string text = Encoding.Latin1.GetString(file);
        return fault switch
        {
            "AEC changed" => Encoding.Latin1.GetBytes(text.Replace("<TmstFirmaEnvio>2026-11-24T10:00:05", "<TmstFirmaEnvio>2026-11-24T10:00:04", StringComparison.Ordinal)),
            "no signature" => Encoding.Latin1.GetBytes(text[..text.LastIndexOf("<Signature ", StringComparison.Ordinal)] + "</AEC>"),
            _ => file,
        };
    }

    private static AecTerms Wrong(AecTerms terms, string fault) => fault switch
    {
        "amount" => terms with { Amount = 2381 },
        "due" => terms with { LastDueDate = new DateOnly(2026, 11, 1) },
        "future" => terms with { At = AecTerms.Now.AddDays(1) },
        "sequence" => terms with { StatedSequence = 2 },
        "total" => terms with { StatedTotal = 2000 },
        "person" => terms with { Persons = [Rut.FromBody(22_222_222)] },
        "signatures" => terms with { Persons = [TestCertificate.DefaultHolder, Rut.FromBody(22_222_222)] },
        "assignor" => terms with { Assignor = Receiver, CoverAssignor = Receiver },
        "cover" => terms with { CoverAssignor = Receiver },
        "no receipt" => terms with { Declares = false },
        _ => terms,
    };
}
