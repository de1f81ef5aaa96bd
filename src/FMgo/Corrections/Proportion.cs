using FMgo.Arithmetic;

namespace FMgo.Corrections;

/// <summary>The part of an amount that goes with a part of a whole.</summary>
internal static class Proportion
{
    /// <summary>Amount by part by whole, not rounded; exactly the amount where the part is the whole, and nothing of a whole of 0.</summary>
    public static decimal Of(decimal amount, decimal part, decimal whole)
    {
        if (part == whole || whole == 0)
        {
            return part == whole ? amount : 0;
        }

        // Parts of up to the whole cannot overflow; an increase that could is out of the format's range, where the calculator refuses it.
        decimal ratio = part / whole;
        return decimal.Abs(ratio) > 1 && decimal.Abs(amount) > Limits.Pesos / decimal.Abs(ratio) ? Limits.Pesos + 1 : amount * ratio;
    }

    public static decimal? Of(decimal? amount, decimal part, decimal whole, int decimals) =>
        amount is { } number ? Rounding.ToDecimals(Of(number, part, whole), decimals) : null;
}
