namespace FMgo.Arithmetic;

/// <summary>What does not hold for a figure of <c>Totales</c> that holds for any other.</summary>
[Flags]
internal enum FigureUse
{
    None = 0,

    /// <summary>It is in percent: no limit of amounts, and a rate that came stays where it is not the one in force.</summary>
    Rate = 1,

    /// <summary>What came is compared before all others, by what the type says of VAT.</summary>
    OfVat = 1 << 1,

    /// <summary>What came is free, or judged where it is computed.</summary>
    NotCompared = 1 << 2,

    /// <summary>A document that has it computed may do without.</summary>
    MayBeAbsent = 1 << 3,

    /// <summary>Its limit is not looked at here: it is part of a figure that is.</summary>
    NotLimited = 1 << 4,

    /// <summary>It is made of the others: whether it fits is asked once they do.</summary>
    Sum = 1 << 5,

    /// <summary>It is a sum that the total is part of: of what the total does not fit in, it is not told as well.</summary>
    OfTotal = 1 << 6,
}
