using FMgo.Folios;

namespace FMgo.Validation;

/// <summary>Checks <see cref="RutRules"/>, and the CAF where there is one.</summary>
internal static class RutChecks
{
    private const int SmallestBody = 100_000;
    private const string ReceiverPath = "Encabezado/Receptor/RUTRecep";

    public static void Run(ref Inspection inspection)
    {
        CheckSizes(ref inspection);
        CheckReceiver(ref inspection);
        if (inspection.Header.PrincipalRut is { } principal && principal == inspection.Header.Issuer.Rut)
        {
            inspection.Report(RutRules.PrincipalIsIssuer, "Encabezado/RUTMandante");
        }

        if (inspection.Options.Caf is { } caf)
        {
            CheckCaf(ref inspection, caf);
        }
    }

    private static void CheckSizes(ref Inspection inspection)
    {
        var header = inspection.Header;
        CheckSize(ref inspection, header.Issuer.Rut, "Encabezado/Emisor/RUTEmisor");
        CheckSize(ref inspection, header.PrincipalRut, "Encabezado/RUTMandante");
        CheckSize(ref inspection, header.Receiver.Rut, ReceiverPath);
        CheckSize(ref inspection, header.RequesterRut, "Encabezado/RUTSolicita");
        CheckSize(ref inspection, header.SoftwareProviderRut, "Encabezado/RUTProvSW");
        if (header.Transport is { } transport)
        {
            CheckSize(ref inspection, transport.CarrierRut, "Encabezado/Transporte/RUTTrans");
            CheckSize(ref inspection, transport.Driver?.Rut, "Encabezado/Transporte/Chofer/RUTChofer");
            CheckSize(ref inspection, transport.Customs?.CarrierRut, "Encabezado/Transporte/Aduana/RUTCiaTransp");
        }

        CheckSizesInLists(ref inspection);
    }

    private static void CheckSizesInLists(ref Inspection inspection)
    {
        var lines = inspection.Lines;
        for (int i = 0; i < lines.Length && inspection.Type.IsBoleta; i++)
        {
            if (lines[i].PrincipalRut is { Body: < SmallestBody } rut)
            {
                inspection.ReportIn(RutRules.TooSmall, "Detalle", i, "RUTMandante", rut.ToString());
            }
        }

        var references = inspection.References;
        for (int i = 0; i < references.Length; i++)
        {
            if (references[i].OtherIssuerRut is { Body: < SmallestBody } rut)
            {
                inspection.ReportIn(RutRules.TooSmall, "Referencia", i, "RUTOtr", rut.ToString());
            }
        }
    }

    private static void CheckSize(ref Inspection inspection, Rut? given, string path)
    {
        if (given is { Body: < SmallestBody } rut)
        {
            inspection.Report(RutRules.TooSmall, path, rut.ToString());
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
                inspection.Report(RutRules.ExportReceiver, ReceiverPath, receiver.ToString());
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
            inspection.Report(RutRules.OtherNameInCaf, inspection.Type.IsBoleta ? "Encabezado/Emisor/RznSocEmisor" : "Encabezado/Emisor/RznSoc", caf.IssuerName);
        }
    }

    /// <summary>The CAF has the first 40 characters.</summary>
    private static bool IsNameOf(Caf caf, string name) =>
        name.AsSpan(0, Math.Min(name.Length, 40)).Trim().Equals(caf.IssuerName.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase);
}
