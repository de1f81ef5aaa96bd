using FMgo.Documents;

namespace FMgo.Arithmetic;

/// <summary><c>MntTotal</c> as the sum of its parts (Formato DTE v2.5, Encabezado 124): the only place that says which they are.</summary>
internal static class TotalSum
{
    /// <summary>The sum; <c>null</c> where a part is past the limit.</summary>
    /// <param name="parts">The parts besides taxes; what is absent is 0.</param>
    /// <param name="taxes">What the additional taxes add less what they retain.</param>
    /// <param name="limit">The most that a part may be, so that no sum of them overflows.</param>
    public static decimal? Of(in TotalsFigures parts, decimal taxes, decimal limit)
    {
        decimal sum = taxes;
        var commissions = parts.Commissions;
        bool fit = Add(ref sum, 1, limit, parts.NetAmount, parts.ExemptAmount, parts.Vat, parts.ContainerDeposit)
            && Add(ref sum, -1, limit, parts.ConstructionCredit, commissions?.NetAmount, commissions?.ExemptAmount, commissions?.Vat);
        return fit ? sum : null;
    }

    private static bool Add(ref decimal sum, int sign, decimal limit, params ReadOnlySpan<decimal?> parts)
    {
        foreach (decimal? part in parts)
        {
            decimal amount = part.GetValueOrDefault();
            if (decimal.Abs(amount) > limit)
            {
                return false;
            }

            sum += sign * amount;
        }

        return true;
    }
}
