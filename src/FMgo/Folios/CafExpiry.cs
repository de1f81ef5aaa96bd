namespace FMgo.Folios;

/// <summary>How long folios last.</summary>
/// <remarks>
/// Only folios of documents that give VAT credit expire: 33, 43, 46, 56, 61. Granted from 1 July 2018: six months (Res. Ex. SII 58 of 2017).
/// Granted before: eighteen months (Res. Ex. SII 24 of 2016), and none after 31 December 2018. SII rejects when the date of signing is more than six
/// months after <c>FA</c> (CAF-3-517); how it counts at the end of a month is not published, so the last day here is one earlier.
/// </remarks>
internal static class CafExpiry
{
    private static readonly DateOnly SixMonthsSince = new(2018, 7, 1);
    private static readonly DateOnly EndOfEighteenMonths = new(2018, 12, 31);

    public static DateOnly? LastDay(DocumentType type, DateOnly authorizedOn)
    {
        if (!TypeSet.Expires.Contains(type))
        {
            return null;
        }

        if (authorizedOn >= SixMonthsSince)
        {
            return authorizedOn.AddMonths(6).AddDays(-1);
        }

        var last = authorizedOn.AddMonths(18).AddDays(-1);
        return last < EndOfEighteenMonths ? last : EndOfEighteenMonths;
    }
}
