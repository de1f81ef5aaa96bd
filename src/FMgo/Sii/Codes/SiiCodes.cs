using System.Collections.Frozen;

namespace FMgo.Sii;

/// <summary>The catalogue of SII's codes (SII's manuals of each service; codes seen in production where the manuals are silent).</summary>
public static class SiiCodes
{
    /// <summary>The entry of a family that speaks for codes which nobody documents.</summary>
    internal const string Other = "*";

    private static readonly FrozenDictionary<SiiCodeFamily, ValueList<SiiCode>> Families = Enum.GetValues<SiiCodeFamily>()
        .ToFrozenDictionary(family => family, family => TableOf(family).Select(code => code.In(family)).ToValueList());

    private static readonly FrozenDictionary<(SiiCodeFamily, string), SiiCode> Codes = Families.Values
        .SelectMany(codes => codes).ToFrozenDictionary(code => (code.Family, code.Code));

    /// <summary>The documented codes of a family, in the order of its manual.</summary>
    /// <param name="family">The service.</param>
    public static ValueList<SiiCode> Of(SiiCodeFamily family) => Families[family].Where(code => code.Code != Other).ToValueList();

    /// <summary>The entry of a code; for one that nobody documents, what can be said of any other code of its family.</summary>
    /// <param name="family">The service.</param>
    /// <param name="code">The code as SII wrote it.</param>
    public static SiiCode Get(SiiCodeFamily family, string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code != Other && Codes.TryGetValue((family, code), out var known) ? known : Codes[(family, Other)].Undocumented(code);
    }

    /// <summary>The entry for codes that nobody documents.</summary>
    internal static SiiCode OtherOf(SiiCodeFamily family) => Codes[(family, Other)];

    private static SiiCode[] TableOf(SiiCodeFamily family) => family switch
    {
        SiiCodeFamily.Seed => SessionCodes.Seed,
        SiiCodeFamily.Token => SessionCodes.Token,
        SiiCodeFamily.Session => SessionCodes.Messages,
        SiiCodeFamily.Upload => UploadCodes.Status,
        SiiCodeFamily.UploadDetail => UploadCodes.Detail,
        SiiCodeFamily.Submission => SubmissionCodes.States,
        SiiCodeFamily.SubmissionError => SubmissionCodes.Errors,
        SiiCodeFamily.QueryService => SubmissionCodes.Service,
        SiiCodeFamily.QueryDatabase => SubmissionCodes.Database,
        SiiCodeFamily.Document => DocumentStateCodes.States,
        SiiCodeFamily.DocumentError => DocumentStateCodes.Errors,
        SiiCodeFamily.AdvancedQuery => DocumentStateCodes.AdvancedQuery,
        SiiCodeFamily.ResultMail => ResultMailCodes.States,
        SiiCodeFamily.Detail => DetailCodes.All,
        SiiCodeFamily.BoletaSubmission => BoletaCodes.Submission,
        SiiCodeFamily.BoletaDetail => BoletaCodes.Detail,
        SiiCodeFamily.Boleta => BoletaCodes.States,
        SiiCodeFamily.Claim => ClaimCodes.Answers,
        SiiCodeFamily.ClaimEvent => ClaimCodes.Events,
        SiiCodeFamily.AssignmentUpload => AssignmentCodes.Upload,
        SiiCodeFamily.AssignmentQuery => AssignmentCodes.Query,
        SiiCodeFamily.AssignmentSubmission => AssignmentCodes.Submission,
        SiiCodeFamily.BoletaUpload => BoletaCodes.Upload,
        _ => throw new ArgumentOutOfRangeException(nameof(family)),
    };
}
