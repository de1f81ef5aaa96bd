using FMgo.Arithmetic;
using FMgo.Format;

namespace FMgo.Validation;

/// <summary>Puts together what structure, arithmetic and rules found, each fault once.</summary>
internal static class FindingMerge
{
    /// <summary>The findings in this order, without those that another says as well or better.</summary>
    /// <param name="structure">What the schema would refuse.</param>
    /// <param name="arithmetic">What the calculator found.</param>
    /// <param name="remarks">What the rules found.</param>
    public static ValueList<Finding> Merge(ValueList<Finding> structure, ValueList<Finding> arithmetic, ValueList<Finding> remarks)
    {
        List<Finding> findings = [];
        var errors = ErrorPathsOf(arithmetic.AsSpan());
        foreach (var finding in structure.AsSpan())
        {
            // The calculator says better than the schema what is wrong with a number: that a quantity must be above 0, not that it is outside 0.000001 to 999...
            bool isSaidBetter = finding.Code == StructureRules.OutOfRange.Code && errors.Contains(finding.Path);
            if (!isSaidBetter)
            {
                findings.Add(finding);
            }
        }

        var known = new HashSet<(string Code, string Path)>();
        foreach (var finding in findings)
        {
            known.Add((finding.Code, finding.Path));
        }

        AddNew(findings, known, arithmetic.AsSpan());
        AddNew(findings, known, remarks.AsSpan());
        return findings.ToValueList();
    }

    /// <summary>The findings with more, on paths where nothing was found yet.</summary>
    public static ValueList<Finding> AddElsewhere(ValueList<Finding> findings, ValueList<Finding> more)
    {
        if (more.Count == 0)
        {
            return findings;
        }

        List<Finding> all = [.. findings];
        foreach (var finding in more.AsSpan())
        {
            if (!HasPath(findings, finding.Path))
            {
                all.Add(finding);
            }
        }

        return all.ToValueList();
    }

    /// <summary>Whether a finding is an error.</summary>
    public static bool HasError(ValueList<Finding> findings)
    {
        foreach (var finding in findings.AsSpan())
        {
            if (finding.Severity == Severity.Error)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasPath(ValueList<Finding> findings, string path)
    {
        foreach (var finding in findings.AsSpan())
        {
            if (finding.Path == path)
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<string> ErrorPathsOf(ReadOnlySpan<Finding> findings)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            if (finding.Severity == Severity.Error)
            {
                paths.Add(finding.Path);
            }
        }

        return paths;
    }

    private static void AddNew(List<Finding> findings, HashSet<(string Code, string Path)> known, ReadOnlySpan<Finding> more)
    {
        foreach (var finding in more)
        {
            // Of a percentage that comes to nothing the calculator says that it has to go: the money that it lacks would be a 0.
            bool isOfNothing = finding.Code == LineRules.PercentWithoutMoney.Code && known.Contains((TotalsRules.PercentOfNothing.Code, finding.Path));
            if (!isOfNothing && known.Add((finding.Code, finding.Path)))
            {
                findings.Add(finding);
            }
        }
    }
}
