using System.Runtime.CompilerServices;

namespace FMgo.Testing;

/// <summary>Compares what was seen with what was promised: by all that can be seen of it, bytes included.</summary>
internal static class Expect
{
    public static void Same(object? expected, object? actual, [CallerArgumentExpression(nameof(actual))] string what = "")
    {
        string wanted = Description.Of(expected);
        string seen = Description.Of(actual);
        if (!string.Equals(wanted, seen, StringComparison.Ordinal))
        {
            throw new UnexpectedException(what, wanted, seen);
        }
    }

    public static void List<T>(IEnumerable<T> expected, IEnumerable<T> actual, [CallerArgumentExpression(nameof(actual))] string what = "")
    {
        T[] wanted = [.. expected];
        T[] seen = [.. actual];
        for (int i = 0; i < Math.Min(wanted.Length, seen.Length); i++)
        {
            Same(wanted[i], seen[i], $"{what} [{i}]");
        }

        Same(wanted.Length, seen.Length, $"{what}, Count");
    }

    public static void True(bool actual, [CallerArgumentExpression(nameof(actual))] string what = "") => Same(true, actual, what);
}
