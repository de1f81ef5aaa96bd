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
        if (scale == 0)
        {
            return 0;
        }

        if (TryGetDigits(value, out ulong digits))
        {
            while (scale > 0 && digits % 10 == 0)
            {
                digits /= 10;
                scale--;
            }

            return scale;
        }

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

    /// <summary>Whether a number is within the bounds of a shape.</summary>
    public static bool AreTaken(Shape shape, decimal value)
    {
        if (value.Scale == 0 && TryGetDigits(value, out ulong digits) && digits <= long.MaxValue)
        {
            long whole = (long)digits;
            if (shape.Takes(decimal.IsNegative(value) ? -whole : whole))
            {
                return true;
            }
        }

        return value >= shape.Min && value <= shape.Max && Fraction(value) <= shape.FractionDigits && !IsLongerThan(shape.TotalDigits, value);
    }

    // All the digits of a number, without its point and its sign, where they fit: those of amounts do.
    private static bool TryGetDigits(decimal value, out ulong digits)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        digits = unchecked(((ulong)(uint)parts[1] << 32) | (uint)parts[0]);
        return parts[2] == 0;
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
