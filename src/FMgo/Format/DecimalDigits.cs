namespace FMgo.Format;

/// <summary>Counts the digits of a number as the schema does: zeros at either end do not count.</summary>
internal static class DecimalDigits
{
    private const int Most = 28;

    private static readonly decimal[] PowersOfTen = MakePowersOfTen();

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

    /// <summary>Whether a number has more digits, those before and after the point together, than a field takes.</summary>
    public static bool IsLongerThan(int digits, decimal value)
    {
        int whole = digits - Fraction(value);
        return whole < 0 || (whole <= Most && decimal.Abs(value) >= PowersOfTen[whole]);
    }

    private static decimal[] MakePowersOfTen()
    {
        decimal[] powers = new decimal[Most + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.Length; i++)
        {
            powers[i] = powers[i - 1] * 10;
        }

        return powers;
    }
}
