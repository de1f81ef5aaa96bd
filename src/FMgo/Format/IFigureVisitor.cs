namespace FMgo.Format;

/// <summary>Sees every figure of a record as it came and as it was computed, in the order of the schema, also where either is absent, and says which stays.</summary>
internal interface IFigureVisitor
{
    decimal? Number(Field field, decimal? given, decimal? computed);

    /// <summary>Starts a group, which <see cref="Leave"/> ends in any case; false where its figures are not looked at, so that the group stays as it came or, where it did not come, as computed.</summary>
    bool Enter(Field field, bool isGiven, bool isComputed);

    void Leave();
}
