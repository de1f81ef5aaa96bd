using System.Globalization;
using System.Security.Cryptography;
using FMgo.Folios;
using FMgo.Issuing;

namespace FMgo.Testing;

/// <summary>A text that two values share only where they are equal in all that a host can see of them.</summary>
internal static class Description
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        DateTimeOffset moment => moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ReadOnlyMemory<byte> bytes => $"{bytes.Length} bytes {Convert.ToHexString(SHA256.HashData(bytes.Span))[..12]}",
        FolioRequest one => $"{one.Issuer} {Of(one.Key)} {one.Type} branch {Of(one.Branch)} folio {Of(one.Folio)} date {Of(one.IssueDate)} stamped {Of(one.StampedAt)} by {Of(one.Certificate)}: {Of(one.Content)}",
        FolioReservation one => $"{one.Folio} of {Of(one.CafId)} {one.State} for {Of(one.Request)}",
        FolioAnswer one => $"{(one.IsNew ? "new" : "known")} {Of(one.Reservation)}, refusal {Of(one.Refusal)}",
        FolioRange one => $"{one.Issuer} {one.Type} {one.Folios} of {Of(one.CafId)} branch {Of(one.Branch)} {Of(one.AuthorizedOn)} to {Of(one.ExpiresOn)}",
        FolioStretch one => $"{one.Folios} of {Of(one.CafId)} {one.State} branch {Of(one.Branch)} holder {Of(one.Holder)} to {Of(one.ExpiresOn)}",
        StoredDocument one => $"{one.Key} {Of(one.IdempotencyKey)} {one.State} version {one.Version}: {Of(one.File)}",
        DocumentEvent one => $"{Of(one.At)} {one.State} {Of(one.Detail)}",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
