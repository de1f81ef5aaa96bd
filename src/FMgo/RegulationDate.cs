namespace FMgo;

/// <summary>The first day of a regulation as a host knows it, for the time until FMgo's own table does.</summary>
/// <param name="Id">The name of the regulation (<see cref="Regulation.Id"/>), such as <c>RES-154-2025</c>.</param>
/// <param name="From">The first day, by date of issue, of documents to which it applies.</param>
public readonly record struct RegulationDate(string Id, DateOnly From)
{
    /// <summary>Refuses names that no regulation has, and names that come twice.</summary>
    /// <exception cref="ArgumentException">There is one.</exception>
    internal static void Check(ValueList<RegulationDate> dates, string name)
    {
        var seen = new HashSet<string>();
        foreach (var date in dates.AsSpan())
        {
            if (Regulations.Find(date.Id) is null || !seen.Add(date.Id))
            {
                throw new ArgumentException($"There is no regulation \"{date.Id}\", or it comes twice. Known are: {string.Join(", ", Regulations.All)}.", name);
            }
        }
    }
}
