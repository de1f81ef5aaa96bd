using System.Collections;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace FMgo;

/// <summary>An immutable list that is equal to another when its elements are; <c>default</c> is the empty list.</summary>
/// <typeparam name="T">The elements.</typeparam>
/// <remarks>Write it as a collection expression: <c>Lines = [first, second]</c>. It never holds <c>null</c>.</remarks>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
[JsonConverter(typeof(ValueListJsonConverterFactory))]
[DebuggerDisplay("Count = {Count}")]
public readonly struct ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[]? _items;

    /// <summary>A list of elements none of which is <c>null</c>.</summary>
    internal ValueList(T[] items) => _items = items;

    /// <inheritdoc />
    public int Count => _items?.Length ?? 0;

    /// <inheritdoc />
    public T this[int index] => (_items ?? [])[index];

    /// <summary>The elements as a span.</summary>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <summary>Whether it is the same list, not only an equal one: costs nothing.</summary>
    internal bool IsSameAs(ValueList<T> other) => ReferenceEquals(_items, other._items);

    /// <summary>A list with one more element at its end.</summary>
    /// <param name="item">The element.</param>
    /// <exception cref="ArgumentException">The element is <c>null</c>.</exception>
    public ValueList<T> Add(T item) => new(ValueList.WithoutNull([.. this, item], nameof(item)));

    /// <summary>The enumerator.</summary>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc />
    public bool Equals(ValueList<T> other) => AsSpan().SequenceEqual(other.AsSpan());

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is ValueList<T> other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in AsSpan())
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>Whether both have equal elements in the same order.</summary>
    public static bool operator ==(ValueList<T> left, ValueList<T> right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(ValueList<T> left, ValueList<T> right) => !left.Equals(right);
}

/// <summary>Makes lists; collection expressions use it.</summary>
public static class ValueList
{
    /// <summary>Makes a list of the elements.</summary>
    /// <typeparam name="T">The elements.</typeparam>
    /// <param name="items">The elements, copied.</param>
    /// <exception cref="ArgumentException">An element is <c>null</c>.</exception>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? default : new ValueList<T>(WithoutNull(items.ToArray(), nameof(items)));

    /// <summary>Makes a list of the elements.</summary>
    /// <typeparam name="T">The elements.</typeparam>
    /// <param name="items">The elements, copied.</param>
    /// <exception cref="ArgumentException">An element is <c>null</c>.</exception>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return new ValueList<T>(WithoutNull([.. items], nameof(items)));
    }

    internal static T[] WithoutNull<T>(T[] items, string name)
    {
        // Values are never null, and the JIT leaves the loop out for them.
        if (default(T) is null)
        {
            foreach (var item in items)
            {
                _ = item ?? throw new ArgumentException("A list has no null elements: leave the element out.", name);
            }
        }

        return items;
    }
}
