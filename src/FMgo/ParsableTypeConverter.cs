using System.ComponentModel;
using System.Globalization;

namespace FMgo;

/// <summary>Lets configuration, and all else that asks for a <see cref="TypeConverter"/>, read values from their text form: RUTs, types, keys, TrackIDs.</summary>
/// <typeparam name="T">The value.</typeparam>
public sealed class ParsableTypeConverter<T> : TypeConverter
    where T : IParsable<T>
{
    /// <inheritdoc />
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    /// <inheritdoc />
    /// <exception cref="FormatException">The text is not one.</exception>
    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? T.Parse(text, null) : base.ConvertFrom(context, culture, value);

    /// <inheritdoc />
    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        destinationType == typeof(string) && value is T ? value.ToString() : base.ConvertTo(context, culture, value, destinationType);
}
