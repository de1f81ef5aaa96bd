namespace FMgo.Arithmetic;

/// <summary>Quantity by price, less whole units, rounded once at the end.</summary>
/// <param name="Quantity">The quantity.</param>
/// <param name="Price">The price.</param>
/// <param name="Less">What is taken off before rounding.</param>
/// <remarks>
/// Two numbers of 18 digits have a product of 36, more than the 28 of a decimal, which would round a first time there and could move a half. Where
/// a decimal holds every digit it is used, otherwise whole numbers of any size.
/// </remarks>
internal readonly record struct ExactProduct(decimal Quantity, decimal Price, decimal Less)
{
    /// <summary>The value to some decimals, half away from zero.</summary>
    public decimal Round(int decimals)
    {
        if (!TryFind(out decimal value))
        {
            return (((Ratio)Quantity * Price) - Less).Round(decimals);
        }

        return value.Scale == 0 ? value : Rounding.ToDecimals(value, decimals);
    }

    /// <summary>A percentage of the value to some decimals, half away from zero.</summary>
    public decimal Percent(decimal percent, int decimals)
    {
        if (TryFind(out decimal value)
            && TryMultiply(value, percent, out decimal part)
            && TryMultiply(part, 0.01m, out decimal exact))
        {
            return Rounding.ToDecimals(exact, decimals);
        }

        return ((((Ratio)Quantity * Price) - Less) * percent / 100m).Round(decimals);
    }

    // The value where a decimal holds every digit of it.
    private bool TryFind(out decimal value)
    {
        bool isExact = TryMultiply(Quantity, Price, out decimal product);
        if (Less == 0)
        {
            value = product;
            return isExact;
        }

        value = product - Less;
        return isExact && value.Scale == Math.Max(product.Scale, Less.Scale);
    }

    private static bool TryMultiply(decimal left, decimal right, out decimal product)
    {
        product = left * right;
        return product.Scale == left.Scale + right.Scale;
    }
}
