using FMgo.Documents;

namespace FMgo.Arithmetic;

/// <summary>Numbers the references, and checks what decides the arithmetic of a note: that it has one, and what it corrects.</summary>
internal static class ReferenceStep
{
    public static ValueList<Reference> Run(ref Calculation calculation)
    {
        var given = calculation.Document.References.AsSpan();
        CheckNote(ref calculation, given);
        if (given.IsEmpty)
        {
            return default;
        }

        var references = new Changes<Reference>(calculation.Document.References);
        for (int i = 0; i < given.Length; i++)
        {
            int number = calculation.Number(given[i].Number, Paths.References.Path, i, Tags.Reference.Number);
            references.Put(i, given[i].Number == number ? given[i] : given[i] with { Number = number });
        }

        return references.ToValueList();
    }

    // Formato DTE v2.5, zone E and Referencia 8. A note may also refer to the test set or to a purchase order, which it does not correct; where it refers to nothing
    // else, there is nothing to say of a code.
    private static void CheckNote(ref Calculation calculation, ReadOnlySpan<Reference> references)
    {
        if (!calculation.Type.IsNote)
        {
            return;
        }

        if (references.IsEmpty)
        {
            calculation.Findings.InZones(TotalsRules.NoteWithoutReference.At(Paths.References.Path));
        }
        else if (FirstWithoutCode(references) is { } index)
        {
            calculation.Findings.InZones(TotalsRules.NoteWithoutCorrectionCode, Paths.References.Path, index, Tags.Reference.CorrectionCode);
        }
    }

    /// <summary>The first reference to a tax document, where none to one has a code.</summary>
    private static int? FirstWithoutCode(ReadOnlySpan<Reference> references)
    {
        int? first = null;
        for (int i = 0; i < references.Length; i++)
        {
            if (ReferenceTypes.IsTaxDocument(references[i]))
            {
                if (references[i].CorrectionCode is not null)
                {
                    return null;
                }

                first ??= i;
            }
        }

        return first;
    }
}
