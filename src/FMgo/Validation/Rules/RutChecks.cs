using FMgo.Folios;

namespace FMgo.Validation;

/// <summary>Checks <see cref="RutRules"/>, and the CAF where there is one.</summary>
internal static class RutChecks
{
    private const int SmallestBody = 100_000;
    private const string ReceiverPath = Paths.Header.Receiver.Rut;

    // All but the issuer may be persons, whose RUT no finding quotes (decision 0025).
    private static readonly Rule TooSmallOfOther = RutRules.TooSmall.InOtherWords(
        "El RUT es menor que 100.000-4, el menor que el formato admite. Revise el número.",
        "The RUT is below 100.000-4, the smallest that the format takes. Check the number.");

    public static void Run(ref Inspection inspection)
    {
        CheckSizes(ref inspection);
        CheckReceiver(ref inspection);
        if (inspection.Header.PrincipalRut is { } principal && principal == inspection.Header.Issuer.Rut)
        {
            inspection.Report(RutRules.PrincipalIsIssuer, Paths.Header.PrincipalRut);
        }

        if (inspection.Options.Caf is { } caf)
        {
            CheckCaf(ref inspection, caf);
        }
    }

    private static void CheckSizes(ref Inspection inspection)
    {
        var header = inspection.Header;
        if (header.Issuer.Rut is { Body: < SmallestBody } issuer)
        {
            inspection.Report(RutRules.TooSmall, Paths.Header.Issuer.Rut, issuer.ToString());
        }

        CheckSize(ref inspection, header.PrincipalRut, Paths.Header.PrincipalRut);
        CheckSize(ref inspection, header.Receiver.Rut, ReceiverPath);
        CheckSize(ref inspection, header.RequesterRut, Paths.Header.RequesterRut);
        CheckSize(ref inspection, header.SoftwareProviderRut, Paths.Header.SoftwareProviderRut);
        if (header.Transport is { } transport)
        {
            CheckSize(ref inspection, transport.CarrierRut, Paths.Header.Transport.CarrierRut);
            CheckSize(ref inspection, transport.Driver?.Rut, Paths.Header.Transport.Driver.Rut);
            CheckSize(ref inspection, transport.Customs?.CarrierRut, Paths.Header.Transport.Customs.CarrierRut);
        }

        CheckSizesInLists(ref inspection);
    }

    private static void CheckSizesInLists(ref Inspection inspection)
    {
        var lines = inspection.Lines;
        for (int i = 0; i < lines.Length && inspection.Type.IsBoleta; i++)
        {
            if (lines[i].PrincipalRut is { Body: < SmallestBody })
            {
                inspection.ReportIn(TooSmallOfOther, Paths.Lines.Path, i, Tags.Line.PrincipalRut);
            }
        }

        var references = inspection.References;
        for (int i = 0; i < references.Length; i++)
        {
            if (references[i].OtherIssuerRut is { Body: < SmallestBody })
            {
                inspection.ReportIn(TooSmallOfOther, Paths.References.Path, i, Tags.Reference.OtherIssuerRut);
            }
        }
    }

    private static void CheckSize(ref Inspection inspection, Rut? given, string path)
    {
        if (given is { Body: < SmallestBody })
        {
            inspection.Report(TooSmallOfOther, path);
        }
    }

    private static void CheckReceiver(ref Inspection inspection)
    {
        if (inspection.Header.Receiver.Rut is not { } receiver)
        {
            return;
        }

        if (inspection.Type.IsExport)
        {
            if (receiver != Rut.Foreigner)
            {
                inspection.Report(RutRules.ExportReceiver, ReceiverPath);
            }
        }
        else if (receiver == Rut.UnidentifiedBuyer && TypeSet.Dte.Contains(inspection.Type) && !inspection.Type.IsNote)
        {
            inspection.Report(RutRules.UnidentifiedOutsideBoletas, ReceiverPath);
        }
        else if (receiver == Rut.Foreigner && inspection.Type == DocumentType.Invoice && !inspection.Identification.IsTouristInvoice)
        {
            inspection.Report(RutRules.ForeignerInInvoice, ReceiverPath);
        }
    }

    private static void CheckCaf(ref Inspection inspection, Caf caf)
    {
        var identification = inspection.Identification;

        // An issued document was stamped no later than today; that its CAF has expired since says nothing.
        var stamped = inspection.Options.IsIssued ? identification.IssueDate ?? inspection.Today : inspection.Today;
        inspection.Add(CafCheck.Check(
            caf, inspection.Header.Issuer.Rut, inspection.Type, identification.Folio, identification.IssueDate, stamped, inspection.Options.Environment));

        string name = inspection.Header.Issuer.Name?.Trim() ?? "";
        if (name.Length > 0 && caf.Issuer == inspection.Header.Issuer.Rut && !IsNameOf(caf, name))
        {
            inspection.Report(RutRules.OtherNameInCaf, inspection.Type.IsBoleta ? Paths.Header.Issuer.NameInBoletas : Paths.Header.Issuer.Name);
        }
    }

    /// <summary>The CAF has the first 40 characters.</summary>
    private static bool IsNameOf(Caf caf, string name) =>
        name.AsSpan(0, Math.Min(name.Length, 40)).Trim().Equals(caf.IssuerName.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase);
}
