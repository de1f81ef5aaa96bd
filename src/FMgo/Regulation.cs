using System.Diagnostics;

namespace FMgo;

/// <summary>A law, a resolution or a version of a format on which rules hang, and the first day on which it counts.</summary>
/// <remarks><see cref="Regulations"/> has all of them. SII moves dates, also shortly before they fall due: a host gives another with <see cref="Validation.DocumentOptions.RegulationDates"/>, or by configuration.</remarks>
[DebuggerDisplay("{Id} {From}")]
public sealed class Regulation
{
    internal Regulation(string id, DateOnly from, string source)
    {
        Id = id;
        From = from;
        Source = source;
    }

    /// <summary>The stable name, such as <c>RES-154-2025</c>.</summary>
    public string Id { get; }

    /// <summary>The first day, by date of issue, of documents to which it applies.</summary>
    public DateOnly From { get; }

    /// <summary>Where that is written.</summary>
    public string Source { get; }

    /// <summary>The first day as a host knows it: the one that it gave, otherwise that of the table.</summary>
    /// <param name="dates">The days that the host gave.</param>
    public DateOnly FirstDay(ValueList<RegulationDate> dates)
    {
        foreach (ref readonly var date in dates.AsSpan())
        {
            if (date.Id == Id)
            {
                return date.From;
            }
        }

        return From;
    }

    /// <summary>The name.</summary>
    public override string ToString() => Id;
}
