using FMgo.Documents;
using FMgo.Format;

namespace FMgo.Validation;

/// <summary>Checks <see cref="ReferenceRules"/> one reference at a time; <see cref="NoteChecks"/> looks at all of a note together.</summary>
internal static class ReferenceChecks
{
    public static void Run(ref Inspection inspection)
    {
        var references = inspection.References;
        for (int i = 0; i < references.Length; i++)
        {
            int type = ReferenceTypes.NumberOf(references[i].Type);
            CheckType(ref inspection, references[i], type, i);
            CheckFolio(ref inspection, references[i], type, i);
            CheckOtherIssuer(ref inspection, references[i], type, i);
            CheckDate(ref inspection, references[i], i);
            CheckTestSet(ref inspection, references[i], i);
        }

        CheckCustoms(ref inspection);
        CheckEarlierGuide(ref inspection);
    }

    private static void CheckType(ref Inspection inspection, Reference reference, int type, int index)
    {
        if (type < 0)
        {
            return;
        }

        var entry = ReferenceTypes.Find(type, inspection.Type.IsBoleta);
        if (entry is null)
        {
            inspection.ReportIn(ReferenceRules.UnknownType, Paths.References.Path, index, Tags.Reference.Type, Quote.Code(reference.Type!));
        }
        else if (entry.Regulation is { } regulation && inspection.Identification.IssueDate is { } date && inspection.FirstDayOf(regulation) is var from && date < from)
        {
            inspection.ReportIn(CodeRules.NotYetInForce, Paths.References.Path, index, Tags.Reference.Type, Quote.Code(reference.Type!), Inspection.Text(from), Inspection.Text(date));
        }
    }

    private static void CheckFolio(ref Inspection inspection, Reference reference, int type, int index)
    {
        string folio = reference.Folio ?? "";
        if (inspection.Type.IsBoleta)
        {
            if (folio.Length == 0 && !string.IsNullOrEmpty(reference.Type) && reference.InternalCode != "SET")
            {
                inspection.ReportIn(ReferenceRules.BoletaReferenceWithoutFolio, Paths.References.Path, index, Tags.Reference.Folio);
            }
        }
        else
        {
            CheckGlobal(ref inspection, reference, folio, index);
        }

        if (folio.Length > 0 && ReferenceTypes.IsTaxDocument(type) && folio.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            inspection.ReportIn(ReferenceRules.FolioNotNumeric, Paths.References.Path, index, Tags.Reference.Folio, Quote.Code(folio));
        }
    }

    private static void CheckGlobal(ref Inspection inspection, Reference reference, string folio, int index)
    {
        if (!reference.IsGlobal)
        {
            if (folio == "0")
            {
                inspection.ReportIn(ReferenceRules.ZeroFolio, Paths.References.Path, index, Tags.Reference.Folio);
            }

            return;
        }

        if (folio.Length > 0 && folio != "0")
        {
            inspection.ReportIn(ReferenceRules.FolioInGlobal, Paths.References.Path, index, Tags.Reference.Folio, Quote.Code(folio));
        }

        if (string.IsNullOrWhiteSpace(reference.Reason))
        {
            inspection.ReportIn(ReferenceRules.GlobalWithoutReason, Paths.References.Path, index, Tags.Reference.Reason);
        }
    }

    private static void CheckOtherIssuer(ref Inspection inspection, Reference reference, int type, int index)
    {
        if (reference.OtherIssuerRut is not { } other)
        {
            if (inspection.Type == DocumentType.PurchaseInvoice && type is (50 or 52))
            {
                inspection.ReportIn(ReferenceRules.GuideOfSellerWithoutRut, Paths.References.Path, index, Tags.Reference.OtherIssuerRut);
            }

            return;
        }

        // Types that do not have the field hear so from the presence codes.
        if (!ReferenceRules.OtherIssuerIsIssuer.Types.Contains(inspection.Type))
        {
            return;
        }

        if (!ReferenceTypes.IsTaxDocument(type))
        {
            inspection.ReportIn(ReferenceRules.OtherIssuerOfNoTaxDocument, Paths.References.Path, index, Tags.Reference.OtherIssuerRut, Quote.Code(reference.Type ?? ""));
        }
        else if (other == inspection.Header.Issuer.Rut)
        {
            inspection.ReportIn(ReferenceRules.OtherIssuerIsIssuer, Paths.References.Path, index, Tags.Reference.OtherIssuerRut);
        }
    }

    private static void CheckDate(ref Inspection inspection, Reference reference, int index)
    {
        if (reference.Date > inspection.Identification.IssueDate)
        {
            inspection.ReportIn(
                ReferenceRules.LaterThanDocument, Paths.References.Path, index, Tags.Reference.Date,
                Inspection.Text(reference.Date.Value), Inspection.Text(inspection.Identification.IssueDate.Value));
        }
    }

    private static void CheckTestSet(ref Inspection inspection, Reference reference, int index)
    {
        if (inspection.Type.IsBoleta)
        {
            if (reference.InternalCode == "SET" && !(string.IsNullOrEmpty(reference.Type) && string.IsNullOrEmpty(reference.Folio)))
            {
                inspection.ReportIn(ReferenceRules.CodRefInBoletaSet, Paths.References.Path, index, Tags.Reference.InternalCode);
            }
        }
        else if (reference.Type == "SET" && (index > 0 || reference.Reason?.StartsWith("CASO ", StringComparison.Ordinal) != true))
        {
            inspection.ReportIn(ReferenceRules.TestSetNotFirst, Paths.References.Path, index, Tags.Reference.Type);
        }
    }

    private static void CheckCustoms(ref Inspection inspection)
    {
        bool isGuide = inspection.Type == DocumentType.DispatchGuide;
        if (!isGuide && inspection.Type != DocumentType.ExportInvoice)
        {
            return;
        }

        int declarations = Count(inspection.References, 807) + (isGuide ? Count(inspection.References, 810) : 0);
        if (declarations > 1)
        {
            inspection.Report(ReferenceRules.SeveralCustomsDeclarations, Paths.References.Path, Inspection.Text(declarations));
        }

        int waybills = Count(inspection.References, 811);
        if (waybills > 1 && !isGuide)
        {
            inspection.Report(ReferenceRules.SeveralWaybills, Paths.References.Path, Inspection.Text(waybills));
        }
    }

    private static void CheckEarlierGuide(ref Inspection inspection)
    {
        if (inspection.Type != DocumentType.DispatchGuide || Count(inspection.References, 50) + Count(inspection.References, 52) > 0)
        {
            return;
        }

        foreach (var line in inspection.Lines)
        {
            if (line.ExemptionMark == ExemptionMark.ToDeduct)
            {
                inspection.Report(ReferenceRules.NoEarlierGuide, Paths.References.Path);
                return;
            }
        }
    }

    private static int Count(ReadOnlySpan<Reference> references, int type)
    {
        int count = 0;
        foreach (var reference in references)
        {
            count += ReferenceTypes.NumberOf(reference.Type) == type ? 1 : 0;
        }

        return count;
    }
}
