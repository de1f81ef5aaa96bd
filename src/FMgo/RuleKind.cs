namespace FMgo;

/// <summary>What kind of thing a rule says, as far as it decides which findings are told: see <see cref="FindingMerge"/>.</summary>
internal enum RuleKind
{
    /// <summary>It stands for itself.</summary>
    Fault,

    /// <summary>A value came and could not be taken.</summary>
    Unread,

    /// <summary>A value came under a name that is almost that of a field of its group, which the first argument tells.</summary>
    Misnamed,

    /// <summary>A value came in another place than that of its field, which the first argument tells.</summary>
    Misplaced,

    /// <summary>Something is not there.</summary>
    Absence,

    /// <summary>Something is not there that the calculator would have filled in, had it been able to.</summary>
    AbsenceOfComputed,

    /// <summary>Something could not be computed.</summary>
    Uncomputed,

    /// <summary>Something is not what other fields lead to.</summary>
    Comparison,
}
