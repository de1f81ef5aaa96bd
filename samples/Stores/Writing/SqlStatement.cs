using System.Data.Common;

namespace FMgo.Stores.Writing;

/// <summary>A statement with its values, and what takes its rows; null where it gives none.</summary>
internal sealed record SqlStatement(string Sql, (string Name, object? Value)[] Values, Action<DbDataReader>? Read);
