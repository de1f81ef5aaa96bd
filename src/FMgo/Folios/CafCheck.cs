using System.Globalization;
using FMgo.Text;

namespace FMgo.Folios;

/// <summary>Whether a CAF may stamp a document.</summary>
internal static class CafCheck
{
    private const string FolioPath = Paths.Header.Identification.Folio;
    private const string TypePath = Paths.Header.Identification.Type;
    private const string DatePath = Paths.Header.Identification.IssueDate;
    private const string IssuerPath = Paths.Header.Issuer.Rut;
    private const string StampTimePath = "TED/DD/TSTED";

    /// <summary>Compares what is known of the document: a draft has no folio yet, and an order may lack anything.</summary>
    public static ValueList<Finding> Check(Caf caf, Rut? issuer, DocumentType type, long? folio, DateOnly? issueDate, DateOnly stampDate, SiiEnvironment? environment)
    {
        List<Finding>? findings = null;
        CheckOwner(caf, issuer, type, folio, ref findings);
        CheckEnvironment(caf, environment, ref findings);
        CheckDates(caf, issueDate, stampDate, ref findings);
        return findings?.ToValueList() ?? default;
    }

    private static void CheckOwner(Caf caf, Rut? issuer, DocumentType type, long? folio, ref List<Finding>? findings)
    {
        if (type != caf.Type)
        {
            (findings ??= []).Add(CafRules.OtherType.At(TypePath, caf.Type.CodeText, type.CodeText));
        }

        if (folio is { } number && !caf.Contains(number))
        {
            (findings ??= []).Add(CafRules.OutOfRange.At(FolioPath, Text(number), Text(caf.FirstFolio), Text(caf.LastFolio)));
        }

        if (issuer is { } owner && owner != caf.Issuer)
        {
            (findings ??= []).Add(CafRules.OtherIssuer.At(IssuerPath, caf.Issuer.ToString(), owner.ToString()));
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

    private static void CheckDates(Caf caf, DateOnly? issueDate, DateOnly stampDate, ref List<Finding>? findings)
    {
        if (issueDate < caf.AuthorizedOn)
        {
            (findings ??= []).Add(CafRules.AuthorizedAfterIssue.At(DatePath, Text(issueDate.Value), Text(caf.AuthorizedOn)));
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
