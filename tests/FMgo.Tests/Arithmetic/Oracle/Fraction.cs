using System.Globalization;
using System.Numerics;

namespace FMgo.Tests.Arithmetic.Oracle;

/// <summary>An exact rational number: the arithmetic of the second implementation, which has no decimal in it.</summary>
internal readonly struct Fraction : IComparable<Fraction>
{
    public static readonly Fraction Zero = 0;

    private Fraction(BigInteger numerator, BigInteger denominator)
    {
        Numerator = numerator;
        Denominator = denominator;
    }

    public BigInteger Numerator { get; }

    /// <summary>Above 0.</summary>
    public BigInteger Denominator { get; }

    public bool IsZero => Numerator.IsZero;

    public bool IsNegative => Numerator.Sign < 0;

    public Fraction Magnitude => new(BigInteger.Abs(Numerator), Denominator);

    public static implicit operator Fraction(int value) => new(value, 1);

    public static implicit operator Fraction(decimal value)
    {
        int[] bits = decimal.GetBits(value);
        var digits = (Part(2) << 64) + (Part(1) << 32) + Part(0);
        return new Fraction(decimal.IsNegative(value) ? -digits : digits, BigInteger.Pow(10, value.Scale));

        BigInteger Part(int index) => unchecked((uint)bits[index]);
    }

    public static Fraction operator +(Fraction left, Fraction right) => left.Denominator == right.Denominator
        ? new(left.Numerator + right.Numerator, left.Denominator)
        : new(left.Numerator * right.Denominator + right.Numerator * left.Denominator, left.Denominator * right.Denominator);

    public static Fraction operator -(Fraction value) => new(-value.Numerator, value.Denominator);

    public static Fraction operator -(Fraction left, Fraction right) => left + -right;

    public static Fraction operator *(Fraction left, Fraction right) => new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static Fraction operator /(Fraction left, Fraction right) => right.IsNegative
        ? new(-left.Numerator * right.Denominator, left.Denominator * -right.Numerator)
        : new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>The nearest number with so many decimals; the one farther from zero when there are two.</summary>
    public Fraction Round(int decimals = 0)
    {
        var scale = BigInteger.Pow(10, decimals);
        var magnitude = (2 * BigInteger.Abs(Numerator) * scale + Denominator) / (2 * Denominator);
        return new Fraction(Numerator.Sign < 0 ? -magnitude : magnitude, scale);
    }

    /// <summary>The same number as decimal, for numbers that are known to fit.</summary>
    public decimal ToDecimal()
    {
        var common = BigInteger.GreatestCommonDivisor(Numerator, Denominator);
        return (decimal)(Numerator / common) / (decimal)(Denominator / common);
    }

    public override string ToString() =>
        Denominator.IsOne ? Numerator.ToString(CultureInfo.InvariantCulture) : $"{(double)Numerator / (double)Denominator:G17} ({Numerator}/{Denominator})";
}
