namespace FMgo.Validation;

/// <summary>Counts the digits of a number as the schema does: zeros at either end do not count.</summary>
internal static class DecimalDigits
{
    /// <summary>The decimals that matter: 2 for 1.50 is wrong, it has 1.</summary>
    public static int Fraction(decimal value)
    {
        int scale = value.Scale;
        while (scale > 0 && decimal.Round(value, scale - 1, MidpointRounding.ToZero) == value)
        {
            scale--;
        }

        return scale;
    }

    public static int Total(decimal value)
    {
        int digits = Fraction(value);
        for (decimal whole = decimal.Truncate(decimal.Abs(value)); whole >= 1; whole = decimal.Truncate(whole / 10))
        {
            digits++;
        }

        return digits;
    }
}
