using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace FMgo;

/// <summary>Finds the converter of a <see cref="ValueList{T}"/>. For the lists of FMgo it needs no reflection.</summary>
public sealed class ValueListJsonConverterFactory : JsonConverterFactory
{
    /// <inheritdoc />
    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(ValueList<>);
    }

    /// <inheritdoc />
    /// <exception cref="NotSupportedException">The elements are structs of the host's own, in a program compiled ahead of time.</exception>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        var element = typeToConvert.GetGenericArguments()[0];
        return OfKnown(element) ?? OfOther(element);
    }

    private static JsonConverter? OfKnown(Type element) => element switch
    {
        _ when element == typeof(Rut) => new ValueListJsonConverter<Rut>(new ParsableJsonConverter<Rut>()),
        _ when element == typeof(DocumentKey) => new ValueListJsonConverter<DocumentKey>(new ParsableJsonConverter<DocumentKey>()),
        _ when element == typeof(DocumentType) => new ValueListJsonConverter<DocumentType>(new ParsableJsonConverter<DocumentType>()),
        _ when element == typeof(Finding) => new ValueListJsonConverter<Finding>(new FindingJsonConverter()),
        _ when element == typeof(string) => new ValueListJsonConverter<string>(JsonMetadataServices.StringConverter!),
        _ when element == typeof(int) => new ValueListJsonConverter<int>(JsonMetadataServices.Int32Converter),
        _ when element == typeof(long) => new ValueListJsonConverter<long>(JsonMetadataServices.Int64Converter),
        _ when element == typeof(decimal) => new ValueListJsonConverter<decimal>(JsonMetadataServices.DecimalConverter),
        _ => null,
    };

    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Elements that are classes share the code of those above; for others it asks first whether code can be made.")]
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "The constructor without parameters is kept: it is called above by reflection-free code of the same generic type.")]
    [UnconditionalSuppressMessage("Trimming", "IL2071", Justification = "The converter asks nothing of its elements.")]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(ValueListJsonConverter<>))]
    private static JsonConverter OfOther(Type element) => !element.IsValueType || RuntimeFeature.IsDynamicCodeSupported
        ? (JsonConverter)Activator.CreateInstance(typeof(ValueListJsonConverter<>).MakeGenericType(element))!
        : throw new NotSupportedException($"Add new ValueListJsonConverter<{element.Name}>() to JsonSerializerOptions.Converters.");
}
