using System.Globalization;

namespace FMgo.Text;

/// <summary>Writes numbers as SII wants them: a decimal point, no exponent, no thousands separator, decimals only where they matter.</summary>
internal static class NumberFormat
{
    /// <summary>Room for the longest decimal.</summary>
    public const int MaxLength = 32;

    /// <summary>Writes a number as ASCII and returns its length.</summary>
    public static int Write(decimal value, Span<byte> destination)
    {
        if (!value.TryFormat(destination, out int length, default, CultureInfo.InvariantCulture))
        {
            throw new ArgumentException("The destination is too small for a decimal.", nameof(destination));
        }

        if (value.Scale == 0)
        {
            return length;
        }

        while (destination[length - 1] == '0')
        {
            length--;
        }

        length -= destination[length - 1] == '.' ? 1 : 0;
        return destination[..length] is [(byte)'-', (byte)'0'] ? WriteZero(destination) : length;
    }

    private static int WriteZero(Span<byte> destination)
    {
        destination[0] = (byte)'0';
        return 1;
    }
}
