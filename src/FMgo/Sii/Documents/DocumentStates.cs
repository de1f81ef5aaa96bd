namespace FMgo.Sii;

/// <summary>What the states of a document mean, which three services share.</summary>
internal static class DocumentStates
{
    public static bool IsRegistered(SiiStatus? status) => status?.Code is "DOK" or "TMD" or "TMC" or "MMD" or "MMC" or "AND" or "ANC";

    // FAU is no rejection: the submission may be on its way. DNK tells of other data, not of this document.
    public static DocumentVerdict VerdictOf(SiiStatus? status) => status?.Code switch
    {
        _ when IsRegistered(status) => DocumentVerdict.Accepted,
        "FNA" or "FAN" or "EMP" => DocumentVerdict.Rejected,
        _ => DocumentVerdict.Unknown,
    };
}
