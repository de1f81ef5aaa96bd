using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FMgo.Simulator;

/// <summary>The register of assignments: who holds which document. It is safe for threads.</summary>
internal sealed class AssignmentRegister(int seed)
{
    private const int KeyLength = 16;

    private readonly Lock _lock = new();
    private readonly Dictionary<DocumentKey, List<SimulatedAssignment>> _assignments = [];
    private readonly Dictionary<DocumentKey, (Rut Collector, string Address)> _collections = [];

    /// <summary>The assignments of a document that are on the register, in order.</summary>
    public List<SimulatedAssignment> Of(DocumentKey document, DateTimeOffset now)
    {
        lock (_lock)
        {
            return _assignments.TryGetValue(document, out var known) ? [.. known.Where(assignment => assignment.EnteredAt <= now)] : [];
        }
    }

    /// <summary>Enters the last assignment of a file, if the others are the ones that were entered before it; else says why not.</summary>
    public string? Enter(IReadOnlyList<SimulatedAssignment> file)
    {
        var last = file[^1];
        lock (_lock)
        {
            var known = _assignments.GetValueOrDefault(last.Document) ?? [];
            if (Difference(known, file) is { } difference)
            {
                return difference;
            }

            _assignments[last.Document] = known;
            known.Add(last);
            _collections.Remove(last.Document);
            return null;
        }
    }

    /// <summary>Who collects for the holder, where that was noted.</summary>
    public (Rut Collector, string Address)? CollectionOf(DocumentKey document)
    {
        lock (_lock)
        {
            return _collections.TryGetValue(document, out var collection) ? collection : null;
        }
    }

    public void SetCollection(DocumentKey document, (Rut Collector, string Address)? collection)
    {
        lock (_lock)
        {
            if (collection is { } noted)
            {
                _collections[document] = noted;
            }
            else
            {
                _collections.Remove(document);
            }
        }
    }

    /// <summary>The key of an assignment: letters and digits, the same for the same seed and submission.</summary>
    public string KeyOf(string trackId, int sequence) =>
        Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes($"{seed} {trackId} {sequence}")))[..KeyLength];

    private static string? Difference(List<SimulatedAssignment> known, IReadOnlyList<SimulatedAssignment> file)
    {
        for (int at = 0; at < file.Count - 1; at++)
        {
            if (at >= known.Count || !known[at].IsSameAs(file[at]))
            {
                return ErrorTexts.Of("SIM-3-050", string.Create(CultureInfo.InvariantCulture, $"Cesion {at + 1}"));
            }
        }

        return known.Count >= file.Count ? ErrorTexts.Of("SIM-3-051", known[^1].Assignee.ToString())
            : file[^1].HasSwornDeclaration || !known.Exists(assignment => assignment.HasSwornDeclaration) ? null
            : ErrorTexts.Of("SIM-3-052");
    }
}
