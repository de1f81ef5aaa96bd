using System.Globalization;
using System.Net.Http.Headers;
using System.Web;
using FMgo.Sii;

namespace FMgo.Simulator;

/// <summary>The language of a page: Spanish, or English where it is asked for by <c>?lang=</c> or by <c>Accept-Language</c>.</summary>
internal sealed class PageLanguage
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    private readonly bool _isEnglish;

    private PageLanguage(bool isEnglish) => _isEnglish = isEnglish;

    public string Code => Pick("es", "en");

    public string OtherCode => Pick("en", "es");

    public static PageLanguage Of(SimulatorRequest request) => new(HttpUtility.ParseQueryString(request.Uri.Query)["lang"] switch
    {
        "en" => true,
        "es" => false,
        _ => PrefersEnglish(request.Header("Accept-Language")),
    });

    public T Pick<T>(T spanish, T english) => _isEnglish ? english : spanish;

    /// <summary>SII's words in Spanish, and what they mean in English.</summary>
    public string StateOf(SimulatedSubmission submission)
    {
        var family = submission.RootName == "AEC" ? SiiCodeFamily.AssignmentSubmission : SiiCodeFamily.Submission;
        return _isEnglish ? SiiCodes.Get(family, submission.State).GetMeaning(English) : submission.StateText;
    }

    public string ErrorOf(string error) => _isEnglish ? error : ErrorTexts.InSpanish(error);

    public string RemarkOf(SimulatedRemark remark) => _isEnglish ? (remark with { Text = RemarkTexts.EnglishOf(remark) }).ToString() : remark.ToString();

    public string CheckerOf(string checker) => checker switch
    {
        SchemaChecker.OwnChecker => Pick("el revisor estructural de FMgo (no se indicó carpeta con los esquemas del SII)", checker),
        SchemaChecker.NoChecker => Pick("nada: FMgo no tiene revisor estructural para este archivo, y no se indicó carpeta con los esquemas del SII", checker),
        _ => checker,
    };

    public string OutcomeOf(SimulatedOutcome outcome) => outcome switch
    {
        SimulatedOutcome.Accepted => Pick("aceptado", "accepted"),
        SimulatedOutcome.AcceptedWithRemarks => Pick("aceptado con reparos", "accepted with remarks"),
        _ => Pick("rechazado", "rejected"),
    };

    private static bool PrefersEnglish(string header)
    {
        double QualityOf(string language) => header.Split(',', StringSplitOptions.TrimEntries)
            .Select(part => StringWithQualityHeaderValue.TryParse(part, out var value) && value.Value.Split('-')[0].Equals(language, StringComparison.OrdinalIgnoreCase) ? value.Quality ?? 1 : 0)
            .Max();
        return QualityOf("en") > QualityOf("es");
    }
}
