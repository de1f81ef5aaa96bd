using System.Data.Common;
using FMgo.Issuing;

namespace FMgo.Stores;

/// <summary>A document, and its row.</summary>
internal sealed record KeptDocument(long Id, StoredDocument Document);

/// <summary>Reads rows of documents.</summary>
internal static class DocumentRows
{
    /// <summary>The columns of <see cref="Read"/>; the document is <c>x</c>.</summary>
    public const string Select = "SELECT x.id, x.issuer, x.key, x.type, x.folio, x.file, x.state, x.version FROM documents x";

    public static KeptDocument Read(DbDataReader row)
    {
        var key = new DocumentKey(row.GetRut(1), row.GetDocumentType(3), row.GetInt64(4));
        return new KeptDocument(row.GetInt64(0), new StoredDocument(row.GetString(2), key, row.GetBytes(5), (DocumentState)row.GetInt32(6), row.GetInt32(7)));
    }
}
