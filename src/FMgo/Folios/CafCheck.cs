using System.Globalization;
using FMgo.Text;

namespace FMgo.Folios;

/// <summary>Whether a CAF may stamp a document.</summary>
internal static class CafCheck
{
    private const string FolioPath = "Encabezado/IdDoc/Folio";
    private const string TypePath = "Encabezado/IdDoc/TipoDTE";
    private const string DatePath = "Encabezado/IdDoc/FchEmis";
    private const string IssuerPath = "Encabezado/Emisor/RUTEmisor";
    private const string StampTimePath = "TED/DD/TSTED";

    public static ValueList<Finding> Check(Caf caf, DocumentKey document, DateOnly issueDate, DateOnly stampDate, SiiEnvironment? environment)
    {
        List<Finding>? findings = null;
        CheckOwner(caf, document, ref findings);
        CheckEnvironment(caf, environment, ref findings);
        CheckDates(caf, issueDate, stampDate, ref findings);
        return findings?.ToValueList() ?? default;
    }

    private static void CheckOwner(Caf caf, DocumentKey document, ref List<Finding>? findings)
    {
        if (document.Type != caf.Type)
        {
            (findings ??= []).Add(CafRules.OtherType.At(TypePath, caf.Type.CodeText, document.Type.CodeText));
        }

        if (!caf.Contains(document.Folio))
        {
            (findings ??= []).Add(CafRules.OutOfRange.At(FolioPath, Text(document.Folio), Text(caf.FirstFolio), Text(caf.LastFolio)));
        }

        if (document.Issuer != caf.Issuer)
        {
            (findings ??= []).Add(CafRules.OtherIssuer.At(IssuerPath, caf.Issuer.ToString(), document.Issuer.ToString()));
        }
    }

    private static void CheckEnvironment(Caf caf, SiiEnvironment? environment, ref List<Finding>? findings)
    {
        // A test key has no environment: whoever read the CAF with it said that it is to be used.
        if (environment is not null && caf.Environment is not null && environment != caf.Environment)
        {
            string host = caf.Environment == SiiEnvironment.Certification ? "maullin (IDK 100)" : "palena (IDK 300)";
            (findings ??= []).Add(CafRules.OtherEnvironment.At(FolioPath, host));
        }
    }

    private static void CheckDates(Caf caf, DateOnly issueDate, DateOnly stampDate, ref List<Finding>? findings)
    {
        if (issueDate < caf.AuthorizedOn)
        {
            (findings ??= []).Add(CafRules.AuthorizedAfterIssue.At(DatePath, Text(issueDate), Text(caf.AuthorizedOn)));
        }

        if (stampDate < caf.AuthorizedOn)
        {
            (findings ??= []).Add(CafRules.AuthorizedAfterStamp.At(StampTimePath, Text(stampDate), Text(caf.AuthorizedOn)));
        }

        if (stampDate > caf.ExpiresOn)
        {
            (findings ??= []).Add(CafRules.Expired.At(FolioPath, Text(caf.ExpiresOn.Value)));
        }
    }

    private static string Text(long folio) => folio.ToString(CultureInfo.InvariantCulture);

    private static string Text(DateOnly date) => date.ToString(DateText.Date, CultureInfo.InvariantCulture);
}
