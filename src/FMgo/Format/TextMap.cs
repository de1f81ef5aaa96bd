namespace FMgo.Format;

/// <summary>Helpers for the generated methods that go through every value of a document.</summary>
internal static class TextMap
{
    public static ValueList<string> List(ValueList<string> list, Func<string, string> map) => list.Select(map).ToValueList();

    public static ValueList<T> Groups<T>(ValueList<T> list, Func<string, string> map, Func<T, Func<string, string>, T> group) =>
        list.Select(item => group(item, map)).ToValueList();
}
