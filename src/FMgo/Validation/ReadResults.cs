using FMgo.Documents;
using FMgo.Format;

namespace FMgo.Validation;

/// <summary>Goes on from a document that was read, with what was found in reading.</summary>
public static class ReadResults
{
    /// <summary>Checks a document that was read, with what was found in reading: each fault once, and nothing lost.</summary>
    /// <param name="read">What came out of <see cref="DocumentXml"/> or <see cref="DocumentJson"/>.</param>
    /// <param name="options">What the rules may know beyond the document; <see cref="DocumentOptions.Default"/> when absent.</param>
    /// <returns>The document, or everything that is wrong.</returns>
    public static Result<Document> Validate(this Result<Document> read, DocumentOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (read.Partial is not { } document)
        {
            return read;
        }

        var names = read.GivenNames;
        var findings = DocumentValidator.Judge(document, GivenName.Untell(read.Findings, names), options ?? DocumentOptions.Default);
        findings = GivenName.Tell(findings, names);
        return new Result<Document>(document, read.IsMisread ? StructureRules.WithoutCharacters(findings) : findings) { GivenNames = names, IsMisread = read.IsMisread };
    }
}
