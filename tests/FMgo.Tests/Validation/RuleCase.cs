using FMgo.Validation;

namespace FMgo.Tests.Validation;

/// <summary>A document that breaks one rule and nothing else, and one like it that does not.</summary>
internal sealed record RuleCase(string Code, Document Broken, Document Sound)
{
    public DocumentOptions Options { get; init; } = Cases.Options;
}
