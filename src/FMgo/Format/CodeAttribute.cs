namespace FMgo.Format;

/// <summary>SII's code for a member of an enumeration whose codes are not plain numbers.</summary>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class CodeAttribute(string code) : Attribute
{
    public string Code { get; } = code;
}
