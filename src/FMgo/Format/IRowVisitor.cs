namespace FMgo.Format;

/// <summary>Sees a list of figures as it came and as it was computed, and says which stays. What belongs together in it is the visitor's to know.</summary>
/// <typeparam name="TRow">The record of the list.</typeparam>
internal interface IRowVisitor<TRow>
{
    ValueList<TRow> Rows(Field field, ValueList<TRow> given, ValueList<TRow> computed);
}
