using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace FMgo.Format;

/// <summary>
/// A list that came as an object whose names are numbers, as PHP writes an array that does not count from 0 without a gap. No name of the format is a number, so nothing else can be meant.
/// </summary>
internal static class KeyedList
{
    /// <summary>Whether a value is an object whose names are all numbers.</summary>
    public static bool Is(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return false;
        }

        bool hasAny = false;
        foreach (var property in value.EnumerateObject())
        {
            // As it stands in the file: nothing is allocated for the many objects that are none.
            if (JsonMarshal.GetRawUtf8PropertyName(property) is not { Length: > 0 and < 10 } name || name.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            {
                return false;
            }

            hasAny = true;
        }

        return hasAny;
    }

    /// <summary>Whether its names count from 0 or from 1, in order and without a gap, so that which item is which is known.</summary>
    public static bool IsInOrder(JsonElement value)
    {
        int? next = null;
        foreach (var property in value.EnumerateObject())
        {
            if (!int.TryParse(property.Name, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number != (next ?? Math.Min(number, 1)))
            {
                return false;
            }

            next = number + 1;
        }

        return true;
    }
}
