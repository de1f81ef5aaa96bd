using FMgo.Documents;
using FMgo.Format;

namespace FMgo.Validation;

/// <summary>Walks a document that does not have the fields it should, and says which.</summary>
/// <remarks>What the schema itself requires is left to <see cref="DocumentStructure"/>, except text that is there and says nothing.</remarks>
internal sealed class PresenceReporter : IFieldVisitor
{
    private readonly DocumentType _type;
    private readonly int _inForce;
    private readonly PathTracker _path = new();
    private readonly List<Finding> _findings = [];
    private int _element = PathTracker.NoIndex;

    private PresenceReporter(DocumentType type, int inForce)
    {
        _type = type;
        _inForce = inForce;
    }

    public static void Report(ref Inspection inspection, int inForce)
    {
        var reporter = new PresenceReporter(inspection.Type, inForce);
        DocumentCodec.Visit(reporter, inspection.Document);
        inspection.Add(reporter._findings);
    }

    public void Text(Field field, string? value)
    {
        if (value is not null && string.IsNullOrWhiteSpace(value))
        {
            ReportMissing(field, value);
        }
        else
        {
            Judge(field, value is not null);
        }
    }

    // A 0 where the type has no such amount is as good as nothing: SII takes it in an exempt invoice (validation 57).
    public void Number(Field field, decimal? value)
    {
        if (value is not 0 || !PresenceDemand.IsRefused(field, _type))
        {
            Judge(field, value is not null);
        }
    }

    public void Integer(Field field, long? value) => Judge(field, value is not null);

    public void Flag(Field field, bool value) => Judge(field, value);

    public void Code(Field field, string? value) => Judge(field, value is not null);

    public void Rut(Field field, Rut? value) => Judge(field, value is not null);

    public void Type(Field field, DocumentType? value) => Judge(field, value is not null);

    public void Date(Field field, DateOnly? value) => Judge(field, value is not null);

    public void Time(Field field, TimeOnly? value) => Judge(field, value is not null);

    public void DateTime(Field field, DateTime? value) => Judge(field, value is not null);

    public bool Enter(Field field, bool present)
    {
        if (_element == PathTracker.NoIndex)
        {
            Judge(field, present);
        }

        if (!present || field.ShapeTextIn(_type.Branch).Length == 0)
        {
            return false;
        }

        _path.Push(field.TagIn(_type.Branch), _element);
        _element = PathTracker.NoIndex;
        return true;
    }

    public void Leave(Field field) => _path.Pop();

    public void BeginList(Field field, int count) => Judge(field, count > 0);

    public void Element(Field field, int index) => _element = index;

    public void EndList(Field field) => _element = PathTracker.NoIndex;

    private void Judge(Field field, bool isThere)
    {
        if (_element != PathTracker.NoIndex)
        {
            return;
        }

        if (isThere && PresenceDemand.IsRefused(field, _type))
        {
            Add(PresenceRules.NotUsed, field);
        }
        else if (!isThere && field.ShapeIn(_type.Branch) is not { MinCount: > 0 })
        {
            ReportMissing(field, null);
        }
    }

    private void ReportMissing(Field field, string? blank)
    {
        if (_element == PathTracker.NoIndex && PresenceDemand.IsRequired(field, _type, _inForce))
        {
            Add(PresenceRules.OfMissing(field, isBlank: blank is not null), field);
        }
    }

    private void Add(Rule rule, Field field) => _findings.Add(rule.At(_path.Child(field.TagIn(_type.Branch)), _type.CodeText));
}
