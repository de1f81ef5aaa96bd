namespace FMgo.Testing;

/// <summary>Something was seen that no store that keeps its promise would have shown.</summary>
internal sealed class UnexpectedException(string what, string expected, string actual) : Exception($"{what}: expected {expected}, saw {actual}")
{
    public string What => what;

    public string Expected => expected;

    public string Actual => actual;
}
