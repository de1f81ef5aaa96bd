namespace FMgo.Format;

/// <summary>Helpers for the generated methods that go through every value of a document.</summary>
internal static class TextMap
{
    public static ValueList<string> List(ValueList<string> list, Func<string, string> map) => list.Select(map).ToValueList();

    public static ValueList<T> Groups<T>(ValueList<T> list, Func<string, string> map, Func<T, Func<string, string>, T> group) =>
        list.Select(item => group(item, map)).ToValueList();

    /// <summary>What was given with what was computed, item by item; only what was computed where nothing was given, and only what was given where the counts differ.</summary>
    public static ValueList<T> Keep<T>(ValueList<T> given, ValueList<T> computed, Func<T, T, T> keep) =>
        given.Count == 0 ? computed : given.Count != computed.Count ? given : given.Zip(computed, keep).ToValueList();
}
