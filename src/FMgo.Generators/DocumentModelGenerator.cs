using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FMgo.Generators;

/// <summary>Makes, from the tagged properties of records, their codecs (visit, read, map) and the codes of enumerations, and of documents the catalogue.</summary>
[Generator]
public sealed class DocumentModelGenerator : IIncrementalGenerator
{
    private static readonly DiagnosticDescriptor Untagged = new(
        "FMGOGEN001", "Field without a tag", "'{0}' needs a [Tag]: every settable property of a tagged record is a row of SII's table", "FMgo", DiagnosticSeverity.Error, true);

    private static readonly DiagnosticDescriptor BadTag = new(
        "FMGOGEN002", "Wrong tag", "[Tag] of '{0}': {1}", "FMgo", DiagnosticSeverity.Error, true);

    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var properties = context.SyntaxProvider
            .ForAttributeWithMetadataName(PropertyParser.TagAttribute, (node, _) => node is PropertyDeclarationSyntax, (attributed, _) => PropertyParser.Parse(attributed))
            .Collect();
        context.RegisterSourceOutput(properties, Generate);
        context.RegisterSourceOutput(properties.Combine(context.CompilationProvider), (output, pair) => Report(output, pair.Left, pair.Right));
    }

    private static void Report(SourceProductionContext output, ImmutableArray<PropertyModel> properties, Compilation compilation)
    {
        foreach (var property in properties)
        {
            foreach (string problem in PropertyRules.Check(property))
            {
                output.ReportDiagnostic(Diagnostic.Create(BadTag, property.GetLocation(compilation), property.Record + "." + property.Name, problem));
            }
        }

        foreach (var record in properties.Where(property => property.UntaggedSiblings.Length > 0).GroupBy(property => (property.Namespace, property.Record)))
        {
            output.ReportDiagnostic(Diagnostic.Create(Untagged, record.First().GetLocation(compilation), record.Key.Record + "." + record.First().UntaggedSiblings));
        }
    }

    private static void Generate(SourceProductionContext output, ImmutableArray<PropertyModel> properties)
    {
        if (properties.Any(property => PropertyRules.Check(property).Any()))
        {
            return;
        }

        foreach (var set in properties.GroupBy(property => property.Namespace))
        {
            GenerateSet(output, set.Key, [.. set]);
        }

        if (properties.Length > 0)
        {
            output.AddSource("PersonalPaths.g.cs", PersonalEmitter.Emit(properties));
        }
    }

    private static void GenerateSet(SourceProductionContext output, string set, PropertyModel[] properties)
    {
        var records = properties.GroupBy(property => property.Record).ToDictionary(group => group.Key, group => group.OrderBy(property => property.Position).ToArray());
        int index = 0;
        foreach (var record in records)
        {
            output.AddSource($"{set}.{record.Key}Codec.g.cs", CodecEmitter.Emit(record.Key, index++, record.Value));
        }

        foreach (var record in records.Where(record => record.Value[0].HasFigures))
        {
            output.AddSource($"{set}.{record.Key}Figures.g.cs", FiguresEmitter.Emit(set, record.Key, record.Value, records));
        }

        if (properties.Any(property => property.Kind == ValueKind.Enum))
        {
            output.AddSource($"{set}.{EnumEmitter.NameOf(set)}.g.cs", EnumEmitter.Emit(set, properties));
        }

        if (properties[0].IsOfDocuments)
        {
            output.AddSource($"{set}.FieldCatalogue.g.cs", CatalogueEmitter.Emit(records));
            output.AddSource("Paths.g.cs", PathsEmitter.Emit(records));
        }
        else
        {
            output.AddSource($"{set}.Paths.g.cs", PathsEmitter.EmitSet(set, records));
        }
    }
}
