namespace FMgo.Format;

/// <summary>For one type of document, which fields of each record must and which must not be there: a bit per field, in the order of the record.</summary>
internal sealed class PresenceMasks(ulong[] required, ulong[] refused)
{
    public bool Allow(int record, ulong present) => (present & refused[record]) == 0 && (~present & required[record]) == 0;
}
