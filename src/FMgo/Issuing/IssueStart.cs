using System.Globalization;
using FMgo.Folios;
using FMgo.Validation;

namespace FMgo.Issuing;

/// <summary>The beginning of an order: everything that can be wrong with it is found here, before a folio is asked for.</summary>
internal static class IssueStart
{
    /// <summary>The longest idempotency key, holder or worker.</summary>
    public const int LongestName = 100;

    /// <summary>Completes an order and makes the request for its folio, or says what keeps it from that.</summary>
    public static async ValueTask<IssueWork> BeginAsync(IssuingServices services, IssueOrder order, CancellationToken cancellationToken)
    {
        var issuer = IssuerOf(order);
        var work = new IssueWork(order, issuer.GetValueOrDefault(), order.Key);
        if (!IsName(order.Key))
        {
            work.Refuse(IssuingRules.KeyUnfit.At("", LongestName.ToString(CultureInfo.InvariantCulture)));
            return work;
        }

        if (order.Branch is { } branch && !IsName(branch))
        {
            work.Refuse(FolioRules.UnfitName.At("", LongestName.ToString(CultureInfo.InvariantCulture)));
            return work;
        }

        if (issuer is not { } rut)
        {
            work.Result = new Result<SignedDocument>(null, Errors(Complete(order, services.Options)));
            return work;
        }

        if (await services.FindIssuerAsync(rut, cancellationToken).ConfigureAwait(false) is not { } profile)
        {
            work.Refuse(IssuingRules.UnknownIssuer.At(Paths.Header.Issuer.Rut, rut.ToString()));
            return work;
        }

        var completed = Complete(order, services.OptionsOf(profile), profile);
        if (!completed.Succeeded)
        {
            work.Refusal = completed.Findings;
            return work;
        }

        var now = services.Clock.GetUtcNow();
        var (certificate, refusal) = await FindCertificateAsync(services, rut, now, cancellationToken).ConfigureAwait(false);
        if (certificate is null)
        {
            work.Refusal = [refusal!];
            return work;
        }

        work.Issuable = completed.Value;
        work.Certificate = certificate;
        work.Request = new FolioRequest
        {
            Issuer = rut,
            Key = order.Key,
            Type = completed.Value.Type,
            Branch = order.Branch,
            Folio = completed.Value.RequestedFolio,
            IssueDate = completed.Value.IssueDate,
            StampedAt = ToSecond(now),
            Certificate = certificate.Thumbprint,
            Content = IssueContent.Write(order, completed.Value),
        };
        return work;
    }

    /// <summary>The certificate that signs for an issuer now, or why there is none.</summary>
    public static async ValueTask<(SigningCertificate? Certificate, Finding? Refusal)> FindCertificateAsync(IssuingServices services, Rut issuer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var certificate = await services.FindCertificateAsync(issuer, thumbprint: null, cancellationToken).ConfigureAwait(false);
        return certificate is null ? (null, IssuingRules.NoCertificate.At(Paths.Header.Issuer.Rut))
            : now < certificate.NotBefore || now > certificate.NotAfter ? (null, NotValid(certificate))
            : (certificate, null);
    }

    public static Finding NotValid(SigningCertificate certificate) =>
        IssuingRules.CertificateNotValid.At("Signature/KeyInfo/X509Data/X509Certificate", Text(certificate.NotBefore), Text(certificate.NotAfter));

    /// <summary>The moment to the second, as documents and stores have it.</summary>
    public static DateTimeOffset ToSecond(DateTimeOffset moment) => new(moment.UtcTicks - moment.UtcTicks % TimeSpan.TicksPerSecond, TimeSpan.Zero);

    /// <summary>Whether a text may name an order, a holder or a worker in any database.</summary>
    public static bool IsName(string text)
    {
        if (text.Length is 0 or > LongestName)
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) || (char.IsSurrogate(text[i]) && !char.IsSurrogatePair(text, i++)))
            {
                return false;
            }
        }

        return true;
    }

    private static Rut? IssuerOf(IssueOrder order)
    {
        var header = order.Draft?.Document.Header ?? order.Note!.Balance.Original.Header;
        var rut = order.Note?.Issuer?.Rut ?? header.Issuer.Rut;
        return rut == default(Rut) ? null : rut;
    }

    private static Result<IssuableDocument> Complete(IssueOrder order, DocumentOptions options, IssuerProfile? profile = null) =>
        order.Note is { } note ? note.Complete(options) : (profile is null ? order.Draft! : order.Draft!.WithIssuer(profile.Issuer)).Complete(options);

    // A document without the RUT of its issuer is never complete.
    private static ValueList<Finding> Errors(Result<IssuableDocument> completed) => completed.Findings;

    private static string Text(DateTimeOffset moment) => DateOnly.FromDateTime(ChileTime.FromInstant(moment)).ToString(FMgo.Text.DateText.Date, CultureInfo.InvariantCulture);
}
