using System.Numerics;

namespace FMgo.Arithmetic;

/// <summary>An exact number, for products and parts of more digits than a decimal has, which would round a first time there and could move a half.</summary>
/// <param name="Numerator">Above the line.</param>
/// <param name="Denominator">Below it, above 0.</param>
internal readonly record struct Ratio(BigInteger Numerator, BigInteger Denominator)
{
    // Far more than any format takes, and still a decimal.
    private static readonly BigInteger Beyond = BigInteger.Pow(10, 28);

    public static Ratio Zero { get; } = new(BigInteger.Zero, BigInteger.One);

    public bool IsZero => Numerator.IsZero;

    public bool IsWhole => (Numerator % Denominator).IsZero;

    public static implicit operator Ratio(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var digits = new BigInteger(new decimal(bits[0], bits[1], bits[2], isNegative: false, scale: 0));
        return new Ratio(value < 0 ? -digits : digits, BigInteger.Pow(10, value.Scale));
    }

    public static Ratio operator +(Ratio left, Ratio right) => left.Denominator == right.Denominator
        ? new(left.Numerator + right.Numerator, left.Denominator)
        : new(left.Numerator * right.Denominator + right.Numerator * left.Denominator, left.Denominator * right.Denominator);

    public static Ratio operator -(Ratio value) => value with { Numerator = -value.Numerator };

    public static Ratio operator -(Ratio left, Ratio right) => left + -right;

    public static Ratio operator *(Ratio left, Ratio right) => new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public static Ratio operator /(Ratio left, Ratio right)
    {
        var numerator = left.Numerator * right.Denominator;
        var denominator = left.Denominator * right.Numerator;
        return denominator.Sign switch
        {
            0 => throw new DivideByZeroException(),
            < 0 => new(-numerator, -denominator),
            _ => new(numerator, denominator),
        };
    }

    /// <summary>The nearest number with so many decimals, half away from zero; what is far past every format comes as a number past it.</summary>
    public decimal Round(int decimals)
    {
        var numerator = Numerator * BigInteger.Pow(10, decimals);
        var (quotient, remainder) = BigInteger.DivRem(numerator, Denominator);
        var rounded = BigInteger.Abs(remainder) * 2 >= Denominator ? quotient + numerator.Sign : quotient;
        decimal result = (decimal)BigInteger.Clamp(rounded, -Beyond, Beyond);
        for (int i = 0; i < decimals; i++)
        {
            result /= 10;
        }

        return result;
    }
}
