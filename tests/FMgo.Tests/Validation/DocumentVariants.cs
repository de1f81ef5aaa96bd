using System.Collections;
using System.Reflection;
using FMgo.Format;

namespace FMgo.Tests.Validation;

/// <summary>Every document that differs from a given one in a single field, by the catalogue of fields.</summary>
internal static class DocumentVariants
{
    private static readonly Assembly Library = typeof(Document).Assembly;

    /// <summary>The variants, each with the path of what was changed.</summary>
    /// <param name="document">The document.</param>
    /// <param name="values">The values to put into a field; a value that is not of the field's type throws.</param>
    public static IEnumerable<(string Path, Document Document)> Of(Document document, Func<Field, Type, IEnumerable<object?>> values) =>
        OfRecord(document, "", values).Select(variant => (variant.Path, (Document)variant.Record));

    public static bool IsGroup(Type type) => type is { IsClass: true } && Library.GetType($"FMgo.Documents.{type.Name}Codec") is not null;

    private static IEnumerable<(string Path, object Record)> OfRecord(object record, string path, Func<Field, Type, IEnumerable<object?>> values)
    {
        foreach (var field in FieldsOf(record.GetType()))
        {
            var property = record.GetType().GetProperty(field.Property)!;
            string here = path + field.Tag;
            var variants = values(field, property.PropertyType).Select(value => (here, value)).Concat(Inside(property.GetValue(record), here, values));
            foreach (var (place, value) in variants)
            {
                yield return (place, With(record, property, value));
            }
        }
    }

    private static IEnumerable<(string Path, object? Value)> Inside(object? value, string path, Func<Field, Type, IEnumerable<object?>> values) => value switch
    {
        null => [],
        IEnumerable list and not string => InsideFirst(list, path, values),
        _ when IsGroup(value.GetType()) => OfRecord(value, path + "/", values).Select(variant => (variant.Path, (object?)variant.Record)),
        _ => [],
    };

    private static IEnumerable<(string Path, object? Value)> InsideFirst(IEnumerable list, string path, Func<Field, Type, IEnumerable<object?>> values)
    {
        object[] items = [.. list.Cast<object>()];
        var element = list.GetType().GetGenericArguments()[0];
        if (items.Length == 0 || !IsGroup(element))
        {
            return [];
        }

        return OfRecord(items[0], path + "[1]/", values).Select(variant => (variant.Path, (object?)ListOf(element, [variant.Record, .. items[1..]])));
    }

    /// <summary>A <see cref="ValueList{T}"/> of an element type known at run time only.</summary>
    public static object ListOf(Type element, object?[] items)
    {
        var array = Array.CreateInstance(element, items.Length);
        items.CopyTo(array, 0);
        return typeof(ValueList).GetMethod(nameof(ValueList.ToValueList))!.MakeGenericMethod(element).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [array], null)!;
    }

    private static object With(object record, PropertyInfo property, object? value)
    {
        object copy = record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        property.SetValue(copy, value);
        return copy;
    }

    private static Field[] FieldsOf(Type record) =>
        (Field[])Library.GetType($"FMgo.Documents.{record.Name}Codec")!.GetField("Fields", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;
}
