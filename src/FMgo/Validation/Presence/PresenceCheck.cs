namespace FMgo.Validation;

/// <summary>Compares the fields that are there with the presence codes: a few masks when all is well, the full walk when not.</summary>
internal static class PresenceCheck
{
    public static void Run(ref Inspection inspection)
    {
        int inForce = PresenceDates.InForce(inspection);
        if (!Documents.DocumentCodec.Conforms(inspection.Document, PresenceTable.Of(inspection.Type, inForce)))
        {
            PresenceReporter.Report(ref inspection, inForce);
        }
    }
}
