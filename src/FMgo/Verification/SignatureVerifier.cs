using System.Globalization;
using FMgo.Documents;
using FMgo.Keys;
using FMgo.Text;

namespace FMgo.Verification;

/// <summary>Answers, for each signature of one file: is the element what was signed, is <c>SignedInfo</c>, and by whose key.</summary>
internal sealed class SignatureVerifier
{
    private const int WeakKeyBits = 1024;
    private const int LongestShown = 80;

    private static readonly CanonicalForm[] DigestForms =
        [CanonicalForm.InPlace, CanonicalForm.OwnNamespaces, CanonicalForm.SiiNamespaceAdded, CanonicalForm.NoNamespaces, CanonicalForm.SiiNamespaceDropped];

    private static readonly CanonicalForm[] SignedInfoForms = [CanonicalForm.InPlace, CanonicalForm.OwnNamespaces, CanonicalForm.NoNamespaces];

    // Clocks and time zones of issuers differ: a time that is later by less than a day is not called false.
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromDays(1);

    private static readonly Rule SecondSignature = VerificationRules.SignatureShape.InOtherWords(
        "Un mismo elemento tiene {0} firmas (Signature), y el esquema del SII admite una: no se sabe quién firmó.",
        "One element has {0} signatures (Signature), and SII's schema allows one: who signed is not known.");

    private readonly FileOutline _outline;
    private readonly CanonicalDigests _digests;
    private readonly IssuerChecker _issuers;
    private readonly DateTime _latest;
    private readonly XmlTokenizer _tokens;
    private readonly XmlPieceReader _pieces;
    private readonly CertificateReader _certificates = new();
    private readonly Remembered<RsaPublicKey?> _keyValues = new();
    private CanonicalForm _usual = CanonicalForm.OwnNamespaces;

    public SignatureVerifier(FileOutline outline, XmlTokenizer tokens, CanonicalDigests digests, IssuerChecker issuers, VerificationOptions options)
    {
        _tokens = tokens;
        _pieces = new XmlPieceReader(tokens);
        _outline = outline;
        _digests = digests;
        _issuers = issuers;
        _latest = ChileTime.FromInstant(options.Clock.GetUtcNow()) + ClockTolerance;
    }

    public SignatureResult Verify(OutlineElement signature)
    {
        string path = signature.Path;
        if (_pieces.Read(signature.Start..signature.End, signature.OuterScope) is not { } xml)
        {
            return Refused(signature, null, VerificationRules.TooComplex.At(path));
        }

        string? id = SignatureContentReader.ReferenceId(xml);
        var refusal = SignatureContentReader.Refusal(xml, id, path) ?? CheckTarget(signature, id!, path);
        if (refusal is not null)
        {
            return Refused(signature, id, refusal);
        }

        var target = _outline.FindId(id!)!;
        var result = Check(signature, target, SignatureContentReader.Read(xml, id!), path);
        return FindOddity(signature, target, xml) is { } odd
            ? result with { Findings = [.. result.Findings, VerificationRules.SignatureOddity.At(path, NeighbourCheck.Shown(odd))] }
            : result;
    }

    // What SII's schema does not have, in the signature or around it, and what says nothing else to any reader. Of text beside a document its DTE tells.
    private static string? FindOddity(OutlineElement signature, OutlineElement target, XmlPiece xml) =>
        SignaturePart.Signature.FindOddity(xml)
        ?? (signature.Start < target.Start ? signature.LocalName : null)
        ?? (signature.Parent is { HasText: true, IsDte: false } ? "text()" : null);

    private static bool IsOfDocument(OutlineElement signature) => signature.Parent is { IsDte: true };

    private static SignatureResult Refused(OutlineElement signature, string? id, Finding refusal) =>
        new() { Path = signature.Path, IsOfDocument = IsOfDocument(signature), ReferenceId = id, Verdict = SignatureVerdict.Refused, Findings = [refusal] };

    private Finding? CheckTarget(OutlineElement signature, string id, string path)
    {
        int count = _outline.CountId(id);
        if (count > 1)
        {
            return VerificationRules.TargetAmbiguous.At(path, Shown(id));
        }

        if (_outline.FindId(id) is not { } target)
        {
            return VerificationRules.TargetMissing.At(path, Shown(id));
        }

        if (signature.Parent is not { } parent || target.Parent != parent)
        {
            return VerificationRules.TargetNotSibling.At(path, Shown(id));
        }

        // Of a DTE the document tells it.
        if (parent.SignatureCount > 1 && !parent.IsDte)
        {
            return SecondSignature.At(path, parent.SignatureCount.ToString(CultureInfo.InvariantCulture));
        }

        // In each of SII's schemas the parent of a signature holds the signed element and nothing else.
        return parent.OtherCount == 1 || HasHarmlessNeighbours(parent, target) ? null : VerificationRules.UnsignedSibling.At(path);
    }

    // What providers put beside a document is not signed, and so neither is anything that could be taken for a document.
    private bool HasHarmlessNeighbours(OutlineElement parent, OutlineElement target)
    {
        if (!parent.IsDte || !XmlNames.IsSii(target.Uri) || XmlNames.BranchOf(target.LocalName) is null)
        {
            return false;
        }

        bool isHarmless = NeighbourCheck.AreHarmless(_outline, _tokens, parent, target, out string name);
        parent.HarmlessNeighbour = isHarmless ? name : null;
        return isHarmless;
    }

    private static string Shown(string id) => id.Length <= LongestShown ? id : $"{id.AsSpan(0, LongestShown)}…";

    private SignatureResult Check(OutlineElement signature, OutlineElement target, SignatureContent content, string path)
    {
        var digestForm = FindForm(DigestForms, target, LikelyForm(target), digest => digest.AsSpan().SequenceEqual(content.DigestValue));
        _usual = digestForm is CanonicalForm.InPlace or CanonicalForm.OwnNamespaces ? digestForm.Value : _usual;
        var certificate = content.Certificate is null ? null : _certificates.Read(content.Certificate);
        var signedAt = ParseTime(target.SigningTime);
        var keyValue = content.KeyValue is null ? null : ReadKey(content.KeyValue);
        var (key, signedInfoForm) = FindKey(signature.SignedInfo!, content, certificate?.Key, keyValue, digestForm);
        var result = new SignatureResult
        {
            Path = path,
            IsOfDocument = IsOfDocument(signature),
            ReferenceId = content.ReferenceId,
            Element = FileElement.Of(_outline, target),
            Digest = digestForm is null ? CheckVerdict.Invalid : CheckVerdict.Valid,
            DigestForm = digestForm,
            SignedInfo = signedInfoForm is null ? CheckVerdict.Invalid : CheckVerdict.Valid,
            SignedInfoForm = signedInfoForm,
            Key = key,
            CertificateStatus = StatusOf(content, certificate, keyValue),
            Certificate = certificate?.Facts,
            SigningTime = signedAt,
            Issuer = certificate is null ? IssuerVerdict.NotChecked : _issuers.Check(certificate.Facts, signedAt),
            IsSignedInFuture = signedAt > _latest,
            Verdict = Judge(digestForm, signedInfoForm, key),
        };
        return result with { Findings = Explain(result, keyValue, KeyUsed(key, keyValue, certificate)) };
    }

    private RsaPublicKey? ReadKey(XmlPiece element)
    {
        var raw = _outline.File.Bytes.Span[element.Start..element.End];
        return _keyValues.TryGet(raw, out var key) ? key : _keyValues.Add(raw, SignatureContentReader.Key(element));
    }

    // The likely form first: a digest costs a pass, and a key an RSA operation for each that it does not fit. No two forms of an element fit unless they are the
    // same text, which is then called by the strictest name, so the order changes nothing of the answer.
    private CanonicalForm? FindForm(CanonicalForm[] forms, OutlineElement element, CanonicalForm likely, Func<byte[], bool> matches)
    {
        byte[]? first = _digests.Of(element, likely);
        return first is not null && matches(first) ? likely : FindOtherForm(forms, element, likely, first, matches);
    }

    private CanonicalForm? FindOtherForm(CanonicalForm[] forms, OutlineElement element, CanonicalForm likely, byte[]? first, Func<byte[], bool> matches)
    {
        var tried = new List<byte[]>(forms.Length);
        if (first is not null)
        {
            tried.Add(first);
        }

        foreach (var form in forms)
        {
            if (form == likely || _digests.Of(element, form) is not { } digest || tried.Exists(other => other.AsSpan().SequenceEqual(digest)))
            {
                continue;
            }

            if (matches(digest))
            {
                return form;
            }

            tried.Add(digest);
        }

        return null;
    }

    /// <summary>The form in which an element was probably signed: in place if that is known already or the same as any other, else as the one before.</summary>
    public CanonicalForm LikelyForm(OutlineElement element) =>
        _digests.IsKnownInPlace(element) || element.OuterAttributes is not null || CanonicalDigests.IsSameInPlace(element) ? CanonicalForm.InPlace : _usual;

    // The certificate goes first: KeyValue is asked only where the certificate's key does not verify.
    private (KeyVerdict Key, CanonicalForm? Form) FindKey(
        OutlineElement signedInfo, SignatureContent content, RsaPublicKey? certificate, RsaPublicKey? keyValue, CanonicalForm? digestForm)
    {
        var likely = digestForm != CanonicalForm.OwnNamespaces || CanonicalDigests.IsSameInPlace(signedInfo) ? CanonicalForm.InPlace : CanonicalForm.OwnNamespaces;
        if (Try(certificate) is { } byCertificate)
        {
            return (KeyVerdict.ByCertificate, byCertificate);
        }

        bool isOther = keyValue is not null && certificate?.IsSameAs(keyValue) != true;
        if (isOther && Try(keyValue) is { } byKeyValue)
        {
            return (KeyVerdict.ByKeyValueOnly, byKeyValue);
        }

        // Only where nothing else holds, and what is signed is what was signed: SignedInfo as it was before a program that rewrites XML laid it out or named it anew.
        return digestForm is not null && certificate is not null && TryRewritten(signedInfo, certificate, content.SignatureValue) is { } rewritten
            ? (KeyVerdict.ByCertificate, rewritten)
            : (KeyVerdict.ByNoKey, null);

        CanonicalForm? Try(RsaPublicKey? key) =>
            key is null ? null : FindForm(SignedInfoForms, signedInfo, likely, digest => key.Verifies(digest, content.SignatureValue));
    }

    private CanonicalForm? TryRewritten(OutlineElement signedInfo, RsaPublicKey key, byte[] signatureValue)
    {
        foreach (byte[] digest in _digests.WithoutIndentation(signedInfo))
        {
            if (key.Verifies(digest, signatureValue))
            {
                return CanonicalForm.Unindented;
            }
        }

        foreach (byte[] digest in _digests.WithoutPrefix(signedInfo))
        {
            if (key.Verifies(digest, signatureValue))
            {
                return CanonicalForm.Unprefixed;
            }
        }

        return null;
    }

    private static CertificateStatus StatusOf(SignatureContent content, CertificateContent? certificate, RsaPublicKey? keyValue)
    {
        if (certificate is null)
        {
            return string.IsNullOrWhiteSpace(content.Certificate?.Text) ? CertificateStatus.Missing : CertificateStatus.Unusable;
        }

        return keyValue is null || certificate.Key.IsSameAs(keyValue) ? CertificateStatus.Usable : CertificateStatus.DiffersFromKeyValue;
    }

    private static SignatureVerdict Judge(CanonicalForm? digest, CanonicalForm? signedInfo, KeyVerdict key)
    {
        if (digest is null || signedInfo is null)
        {
            return SignatureVerdict.Invalid;
        }

        if (key != KeyVerdict.ByCertificate)
        {
            return SignatureVerdict.KeyValueOnly;
        }

        return digest == CanonicalForm.InPlace && signedInfo == CanonicalForm.InPlace ? SignatureVerdict.Strict : SignatureVerdict.Lenient;
    }

    private static RsaPublicKey? KeyUsed(KeyVerdict key, RsaPublicKey? keyValue, CertificateContent? certificate) => key switch
    {
        KeyVerdict.ByCertificate => certificate?.Key,
        KeyVerdict.ByKeyValueOnly => keyValue,
        _ => null,
    };

    private static ValueList<Finding> Explain(SignatureResult result, RsaPublicKey? keyValue, RsaPublicKey? key)
    {
        var findings = new List<Finding>();
        string target = result.Element!.Name;
        AddIf(result.DigestForm is null, VerificationRules.Digest, target);
        if (result.DigestForm is not (null or CanonicalForm.InPlace))
        {
            findings.Add(VerificationRules.DigestLenient.At(result.Path, target, NameOf(result.DigestForm.Value)));
        }

        AddIf(result.SignedInfoForm is null, VerificationRules.SignatureValue);
        AddIf(result.SignedInfoForm == CanonicalForm.Unindented, VerificationRules.SignedInfoIndented);
        AddIf(result.SignedInfoForm == CanonicalForm.Unprefixed, VerificationRules.SignedInfoPrefixed);
        if (result.SignedInfoForm is CanonicalForm.OwnNamespaces or CanonicalForm.NoNamespaces)
        {
            findings.Add(VerificationRules.SignedInfoLenient.At(result.Path, NameOf(result.SignedInfoForm.Value)));
        }

        AddIf(result.CertificateStatus == CertificateStatus.Missing, VerificationRules.CertificateMissing);
        AddIf(result.CertificateStatus == CertificateStatus.Unusable, VerificationRules.CertificateUnusable);
        AddIf(result.CertificateStatus == CertificateStatus.DiffersFromKeyValue, VerificationRules.CertificateDiffers);
        AddIf(keyValue is null, VerificationRules.KeyValueMissing);
        AddIf(result.Key == KeyVerdict.ByKeyValueOnly, VerificationRules.KeyValueOnly);
        AddTime(findings, result, target);
        AddIf(result.Issuer == IssuerVerdict.SelfIssued, VerificationRules.CertificateSelfIssued);
        AddIf(result.Issuer == IssuerVerdict.NotTrusted, VerificationRules.IssuerNotTrusted);
        AddIf(result.Issuer == IssuerVerdict.Sii, VerificationRules.SignedBySii);
        AddIf(result.Certificate is { HolderRut: null } && result.Issuer != IssuerVerdict.Sii, VerificationRules.CertificateWithoutRut);
        if (key?.KeySize < WeakKeyBits)
        {
            findings.Add(VerificationRules.WeakKey.At(result.Path, $"{key.KeySize}"));
        }

        return findings.ToValueList();

        void AddIf(bool condition, Rule rule, params ReadOnlySpan<string> arguments)
        {
            if (condition)
            {
                findings.Add(rule.At(result.Path, arguments));
            }
        }
    }

    private static void AddTime(List<Finding> findings, SignatureResult result, string target)
    {
        if (result.SigningTime is not { } time)
        {
            findings.Add(VerificationRules.SigningTimeUnreadable.At(result.Path, target));
            return;
        }

        if (result.IsSignedInFuture)
        {
            findings.Add(VerificationRules.SignedInFuture.At(result.Path, Text(time)));
        }

        if (result.CertificateValidAtSigning == false)
        {
            findings.Add(VerificationRules.CertificateNotInForce.At(result.Path, Text(time)));
        }
    }

    private static string NameOf(CanonicalForm form) => form switch
    {
        CanonicalForm.OwnNamespaces => nameof(CanonicalForm.OwnNamespaces),
        CanonicalForm.NoNamespaces => nameof(CanonicalForm.NoNamespaces),
        _ => form.ToString(),
    };

    private static string Text(DateTime time) => time.ToString(DateText.DateTime, CultureInfo.InvariantCulture);

    private static DateTime? ParseTime(string? text) =>
        DateText.TryParseDateTime(text?.Trim(), out var time) ? time : null;
}
