namespace FMgo.Format;

/// <content>The ways in which programs spell that nothing came.</content>
internal abstract partial class FieldReader
{
    /// <summary>Whether the value is the word false of the format itself: a flag that is not set, and for any other field the way some programs spell its absence.</summary>
    protected virtual bool IsFalse => false;

    /// <summary>Whether the value is a number that is 0, with which some programs spell absence where 0 is no value.</summary>
    protected virtual bool IsZero => false;

    /// <summary>Whether the value is a text without characters: absence too.</summary>
    protected virtual bool IsEmpty => false;

    /// <summary>Whether the value is a text of blanks alone: absence too, but where the field is a text.</summary>
    protected virtual bool IsBlank => false;

    /// <summary>Whether a group in which nothing came is as good as none.</summary>
    protected virtual bool IsEmptyGroupAbsent => false;

    /// <summary>Whether what came is how some programs spell that nothing came. XML has none of these.</summary>
    /// <param name="field">The field.</param>
    /// <param name="rule">What says so; null where nobody needs to hear it.</param>
    private bool SpellsAbsence(Field field, out Rule? rule)
    {
        if (IsFalse)
        {
            rule = field.AnyShape.Kind == ContentKind.Flag ? null : StructureRules.FalseIsAbsence;
            return true;
        }

        if (IsZero && field.IsAbsentAtZero(Dialect))
        {
            rule = StructureRules.ZeroIsAbsence;
            return true;
        }

        // A text without characters says nothing; a number without digits may have been meant to be one.
        bool isText = field.AnyShape.Kind == ContentKind.Text;
        bool isAbsent = isText ? IsEmpty : IsBlank;
        rule = isAbsent && !isText ? StructureRules.EmptyIsAbsence : null;
        return isAbsent;
    }
}
