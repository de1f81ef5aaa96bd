using System.Globalization;
using FMgo.Keys;
using FMgo.Text;

namespace FMgo.Verification;

/// <summary>Answers, for each signature of one file: is the element what was signed, is <c>SignedInfo</c>, and by whose key.</summary>
internal sealed class SignatureVerifier
{
    private const int WeakKeyBits = 1024;

    private static readonly CanonicalForm[] DigestForms = Enum.GetValues<CanonicalForm>();
    private static readonly CanonicalForm[] SignedInfoForms = [CanonicalForm.InPlace, CanonicalForm.OwnNamespaces, CanonicalForm.NoNamespaces];

    private readonly DecodedFile _file;
    private readonly ScannedFile _scan;
    private readonly CanonicalDigests _digests;
    private readonly CertificateReader _certificates = new();

    public SignatureVerifier(DecodedFile file, ScannedFile scan, CanonicalDigests digests)
    {
        _file = file;
        _scan = scan;
        _digests = digests;
    }

    public CheckedSignature Verify(ScannedElement signature)
    {
        string path = signature.Path;
        var xml = _file.Load(signature);
        string? id = SignatureContentReader.ReferenceId(xml);
        var refusal = SignatureContentReader.Refusal(xml, path) ?? CheckTarget(signature, id!, path);
        if (refusal is not null)
        {
            return Refused(signature, path, id, refusal);
        }

        var target = _scan.FindId(id!)!;
        return new CheckedSignature(signature, target, Check(signature, target, SignatureContentReader.Read(xml), path));
    }

    private static CheckedSignature Refused(ScannedElement signature, string path, string? id, Finding refusal)
    {
        var result = new SignatureResult { Path = path, ReferenceId = id, Verdict = SignatureVerdict.Refused, Findings = [refusal] };
        return new CheckedSignature(signature, null, result);
    }

    private Finding? CheckTarget(ScannedElement signature, string id, string path)
    {
        int count = _scan.CountId(id);
        if (count > 1)
        {
            return VerificationRules.TargetAmbiguous.At(path, id);
        }

        if (_scan.FindId(id) is not { } target)
        {
            return VerificationRules.TargetMissing.At(path, id);
        }

        if (signature.Parent is not { } parent || target.Parent != parent)
        {
            return VerificationRules.TargetNotSibling.At(path, id);
        }

        // In each of SII's schemas the parent of a signature holds the signed element and nothing else.
        return parent.OtherCount == 1 ? null : VerificationRules.UnsignedSibling.At(path);
    }

    private SignatureResult Check(ScannedElement signature, ScannedElement target, SignatureContent content, string path)
    {
        var digestForm = FindForm(DigestForms, target, digest => digest.AsSpan().SequenceEqual(content.DigestValue));
        var certificate = content.Certificate is null ? null : _certificates.Read(content.Certificate);
        var (key, signedInfoForm) = FindKey(signature.SignedInfo!, content, certificate?.Key);
        var result = new SignatureResult
        {
            Path = path,
            ReferenceId = content.ReferenceId,
            Element = target.ToFileElement(_file),
            Digest = digestForm is null ? CheckVerdict.Invalid : CheckVerdict.Valid,
            DigestForm = digestForm,
            SignedInfo = signedInfoForm is null ? CheckVerdict.Invalid : CheckVerdict.Valid,
            SignedInfoForm = signedInfoForm,
            Key = key,
            CertificateStatus = StatusOf(content, certificate),
            Certificate = certificate?.Facts,
            SigningTime = ParseTime(target.SigningTime),
            Verdict = Judge(digestForm, signedInfoForm, key),
        };
        return result with { Findings = Explain(result, content, KeyUsed(key, content, certificate)) };
    }

    private CanonicalForm? FindForm(CanonicalForm[] forms, ScannedElement element, Func<byte[], bool> matches)
    {
        foreach (var form in forms)
        {
            if (_digests.Of(element, form) is { } digest && matches(digest))
            {
                return form;
            }
        }

        return null;
    }

    // The certificate goes first: KeyValue is asked only where the certificate's key does not verify.
    private (KeyVerdict Key, CanonicalForm? Form) FindKey(ScannedElement signedInfo, SignatureContent content, RsaPublicKey? certificate)
    {
        if (Try(certificate) is { } byCertificate)
        {
            return (KeyVerdict.ByCertificate, byCertificate);
        }

        bool isOther = content.KeyValue is not null && certificate?.IsSameAs(content.KeyValue) != true;
        return isOther && Try(content.KeyValue) is { } byKeyValue
            ? (KeyVerdict.ByKeyValueOnly, byKeyValue)
            : (KeyVerdict.ByNoKey, null);

        CanonicalForm? Try(RsaPublicKey? key) =>
            key is null ? null : FindForm(SignedInfoForms, signedInfo, digest => key.Verifies(digest, content.SignatureValue));
    }

    private static CertificateStatus StatusOf(SignatureContent content, CertificateContent? certificate)
    {
        if (certificate is null)
        {
            return string.IsNullOrWhiteSpace(content.Certificate) ? CertificateStatus.Missing : CertificateStatus.Unusable;
        }

        return content.KeyValue is null || certificate.Key.IsSameAs(content.KeyValue) ? CertificateStatus.Usable : CertificateStatus.DiffersFromKeyValue;
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

    private static RsaPublicKey? KeyUsed(KeyVerdict key, SignatureContent content, CertificateContent? certificate) => key switch
    {
        KeyVerdict.ByCertificate => certificate?.Key,
        KeyVerdict.ByKeyValueOnly => content.KeyValue,
        _ => null,
    };

    private static ValueList<Finding> Explain(SignatureResult result, SignatureContent content, RsaPublicKey? key)
    {
        var findings = new List<Finding>();
        string target = result.Element!.Name;
        ExplainForm(VerificationRules.Digest, VerificationRules.DigestLenient, result.DigestForm, [target]);
        ExplainForm(VerificationRules.SignatureValue, VerificationRules.SignedInfoLenient, result.SignedInfoForm, []);
        AddIf(result.CertificateStatus == CertificateStatus.Missing, VerificationRules.CertificateMissing);
        AddIf(result.CertificateStatus == CertificateStatus.Unusable, VerificationRules.CertificateUnusable);
        AddIf(result.CertificateStatus == CertificateStatus.DiffersFromKeyValue, VerificationRules.CertificateDiffers);
        AddIf(content.KeyValue is null, VerificationRules.KeyValueMissing);
        AddIf(result.Key == KeyVerdict.ByKeyValueOnly, VerificationRules.KeyValueOnly);
        AddIf(result.CertificateValidAtSigning == false, VerificationRules.CertificateNotInForce, $"{result.SigningTime:yyyy-MM-ddTHH:mm:ss}");
        AddIf(result.Certificate is { HolderRut: null }, VerificationRules.CertificateWithoutRut);
        AddIf(key?.KeySize < WeakKeyBits, VerificationRules.WeakKey, $"{key?.KeySize}");
        return findings.ToValueList();

        void ExplainForm(Rule invalid, Rule lenient, CanonicalForm? form, string[] arguments)
        {
            AddIf(form is null, invalid, arguments);
            AddIf(form is not (null or CanonicalForm.InPlace), lenient, [.. arguments, $"{form}"]);
        }

        void AddIf(bool condition, Rule rule, params string[] arguments)
        {
            if (condition)
            {
                findings.Add(rule.At(result.Path, arguments));
            }
        }
    }

    private static DateTime? ParseTime(string? text) =>
        DateTime.TryParseExact(text?.Trim(), DateText.DateTime, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
