namespace FMgo.Format;

/// <summary>Reads the fields of one group from short texts that were noted while a file streamed past.</summary>
/// <param name="noted">The names and the texts, in the order of the file.</param>
internal sealed class NotedFieldReader(IReadOnlyList<(string Tag, string Text)> noted) : FieldReader
{
    private int _at = -1;

    public override string Tag => noted[_at].Tag;

    protected override bool IsStrict => false;

    public override bool Next() => ++_at < noted.Count;

    protected override string? ReadText() => noted[_at].Text;

    protected override bool EnterGroup() => false;

    protected override void LeaveGroup()
    {
    }
}
