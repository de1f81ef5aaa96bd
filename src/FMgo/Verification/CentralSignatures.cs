using System.Globalization;
using FMgo.Documents;
using FMgo.Text;

namespace FMgo.Verification;

/// <summary>
/// Documents that SII signs in the place of their issuer: boletas and their credit notes made in SII's free system (Res. Ex. SII 2 de 2026). That it is SII who signed is known by certificates that
/// the host gave (<see cref="IssuerVerdict.Sii"/>), never by a name in a certificate.
/// </summary>
internal sealed class CentralSignatures(ValueList<RegulationDate> dates)
{
    /// <summary>A signature of a document; SII's own, on a document that it does not sign for others, identifies nobody.</summary>
    public SignatureResult Judge(SignatureResult signature, Document? document)
    {
        if (signature.Issuer != IssuerVerdict.Sii)
        {
            return signature;
        }

        var from = Regulations.CentralSignature.FirstDay(dates);
        bool isInForce = signature.SigningTime is { } time && DateOnly.FromDateTime(time) >= from;
        return document is not null && isInForce && IsOfBoletas(document)
            ? signature
            : signature with
            {
                Issuer = IssuerVerdict.NotTrusted,
                Findings = [.. signature.Findings.Where(finding => finding.Rule != VerificationRules.SignedBySii), VerificationRules.NotForSiiToSign.At(signature.Path, from.ToString(DateText.Date, CultureInfo.InvariantCulture))],
            };
    }

    private static bool IsOfBoletas(Document document) => document.Type is { } type
        && (type.IsBoleta || (type == DocumentType.CreditNote && document.References.Any(IsToBoleta) && document.References.All(reference => IsToBoleta(reference) || !ReferenceTypes.IsTaxDocument(ReferenceTypes.NumberOf(reference.Type)))));

    private static bool IsToBoleta(Reference reference) => reference.Type is "39" or "41";
}
