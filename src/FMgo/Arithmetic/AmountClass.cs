namespace FMgo.Arithmetic;

/// <summary>Which total the amount of a line goes into.</summary>
internal enum AmountClass
{
    /// <summary>None: the line's amount is 0.</summary>
    Outside,

    /// <summary><c>MntNeto</c>, after taking VAT out where amounts are gross.</summary>
    Taxed,

    /// <summary><c>MntExe</c>.</summary>
    Exempt,

    /// <summary><c>MontoNF</c>.</summary>
    NonBillable,

    /// <summary><c>MontoNF</c>, subtracted.</summary>
    NegativeNonBillable,

    /// <summary><c>GrntDep</c>.</summary>
    ContainerDeposit,
}
