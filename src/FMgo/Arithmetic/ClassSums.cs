namespace FMgo.Arithmetic;

/// <summary>The sums of the lines by class.</summary>
internal struct ClassSums
{
    private bool _hasTaxed;
    private bool _hasExempt;

    public decimal Taxed { get; private set; }

    public decimal Exempt { get; private set; }

    /// <summary>Marks 2 less marks 6.</summary>
    public decimal NonBillable { get; private set; }

    public decimal ContainerDeposit { get; private set; }

    public bool HasNonBillable { get; private set; }

    public void AddLine(AmountClass amountClass, decimal amount)
    {
        switch (amountClass)
        {
            case AmountClass.Taxed:
                _hasTaxed = true;
                Taxed += amount;
                break;
            case AmountClass.Exempt:
                _hasExempt = true;
                Exempt += amount;
                break;
            case AmountClass.NonBillable:
                HasNonBillable = true;
                NonBillable += amount;
                break;
            case AmountClass.NegativeNonBillable:
                HasNonBillable = true;
                NonBillable -= amount;
                break;
            case AmountClass.ContainerDeposit:
                ContainerDeposit += amount;
                break;
            default:
                break;
        }
    }

    /// <summary>Raises or lowers one of the three classes that global adjustments act on.</summary>
    public void Adjust(AmountClass amountClass, decimal amount)
    {
        switch (amountClass)
        {
            case AmountClass.Exempt:
                Exempt += amount;
                break;
            case AmountClass.NonBillable:
                NonBillable += amount;
                break;
            default:
                Taxed += amount;
                break;
        }
    }

    /// <summary>The sums as the document publishes them.</summary>
    public readonly ClassSums Rounded(int decimals) => this with
    {
        Taxed = Rounding.ToDecimals(Taxed, decimals),
        Exempt = Rounding.ToDecimals(Exempt, decimals),
        NonBillable = Rounding.ToDecimals(NonBillable, decimals),
    };

    public readonly decimal Of(AmountClass amountClass) => amountClass switch
    {
        AmountClass.Exempt => Exempt,
        AmountClass.NonBillable => NonBillable,
        _ => Taxed,
    };

    public readonly bool HasLinesOf(AmountClass amountClass) => amountClass switch
    {
        AmountClass.Exempt => _hasExempt,
        AmountClass.NonBillable => HasNonBillable,
        _ => _hasTaxed,
    };
}
