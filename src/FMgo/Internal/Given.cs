using System.Runtime.CompilerServices;

namespace FMgo;

/// <summary>Refuses values that nobody ever set, before they are written or sent.</summary>
internal static class Given
{
    /// <summary>The value, if it is not the default of its type.</summary>
    /// <exception cref="ArgumentException">It is.</exception>
    public static T Value<T>(T value, [CallerArgumentExpression(nameof(value))] string name = "")
        where T : struct, IEquatable<T> =>
        value.Equals(default) ? throw new ArgumentException($"This {typeof(T).Name} was never given a value.", name) : value;
}
