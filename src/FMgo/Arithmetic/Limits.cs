namespace FMgo.Arithmetic;

/// <summary>The largest numbers of the format (SiiTypes_v10.xsd). Input within them cannot overflow a decimal in any step.</summary>
internal static class Limits
{
    /// <summary>18 digits: <c>MontoType</c>, <c>ValorType</c>.</summary>
    public const decimal Pesos = 999_999_999_999_999_999m;

    /// <summary>14 digits and 4 decimals: the amounts of exports and of second currencies.</summary>
    public const decimal Currency = 99_999_999_999_999.9999m;

    /// <summary>6 digits and 4 decimals: <c>Dec6_4Type</c>, for exchange rates.</summary>
    public const decimal ExchangeRate = 999_999.9999m;

    /// <summary>12 digits and 6 decimals: <c>Dec12_6Type</c>, for quantities and prices.</summary>
    public const decimal QuantityOrPrice = 999_999_999_999.999999m;

    /// <summary>3 digits and 2 decimals: <c>PctType</c>.</summary>
    public const decimal Percent = 999.99m;

    /// <summary>16 digits and 2 decimals: <c>Dec16_2Type</c>, for the money of global adjustments.</summary>
    public const decimal AdjustmentMoney = 9_999_999_999_999_999.99m;
}
