namespace FMgo.Format;

/// <summary>
/// Sees every field of a document in the order of the schema, also those that are absent. The canonical writer, the checker and the JSON
/// writer are visitors, so that they cannot disagree on what there is.
/// </summary>
internal interface IFieldVisitor
{
    void Text(Field field, string? value);

    void Number(Field field, decimal? value);

    void Integer(Field field, long? value);

    void Flag(Field field, bool value);

    void Code(Field field, string? value);

    void Rut(Field field, Rut? value);

    void Type(Field field, DocumentType? value);

    void Date(Field field, DateOnly? value);

    void Time(Field field, TimeOnly? value);

    void DateTime(Field field, DateTime? value);

    /// <summary>Starts a group; false when it is absent and its fields are not to be visited.</summary>
    bool Enter(Field field, bool present);

    void Leave(Field field);

    /// <summary>Starts a list; each element follows <see cref="Element"/>.</summary>
    void BeginList(Field field, int count);

    void Element(Field field, int index);

    void EndList(Field field);
}
