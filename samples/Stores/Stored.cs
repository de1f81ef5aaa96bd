using System.Data.Common;
using System.Text;

namespace FMgo.Stores;

/// <summary>Values as the tables have them, and back.</summary>
internal static class Stored
{
    /// <summary>The last day of folios that do not expire: it comes after all others.</summary>
    public static DateOnly Never => DateOnly.MaxValue;

    public static DateOnly Day(DateOnly? expiresOn) => expiresOn ?? Never;

    public static DateOnly? DayOrNull(DateOnly expiresOn) => expiresOn == Never ? null : expiresOn;

    /// <summary>A branch office; "" is none. A name that is empty is not one (1 to 100 characters).</summary>
    public static string Branch(string? branch) => branch ?? "";

    public static string? BranchOrNull(string branch) => branch.Length == 0 ? null : branch;

    public static DateTimeOffset Moment(long ticks) => new(ticks, TimeSpan.Zero);

    /// <summary>The key in bytes whose order is that of its code units.</summary>
    public static byte[] KeyOrder(string key) => Encoding.BigEndianUnicode.GetBytes(key);

    public static DateOnly GetDay(this DbDataReader row, int column) => row.GetFieldValue<DateOnly>(column);

    public static byte[] GetBytes(this DbDataReader row, int column) => row.GetFieldValue<byte[]>(column);

    public static Rut GetRut(this DbDataReader row, int column) => Rut.FromBody(row.GetInt32(column));

    public static DocumentType GetDocumentType(this DbDataReader row, int column) => DocumentType.FromCode(row.GetInt32(column));
}
