namespace FMgo;

/// <summary>
/// The one place that decides which findings are told: each fault once, by the rule that says it best, and none that only follows from another.
/// What silences what is declared by the rules (<see cref="Rule.YieldsTo"/>, <see cref="RuleKind"/>) and by the fields (<c>[Tag(Computed = true)]</c>).
/// </summary>
internal static class FindingMerge
{
    /// <summary>All findings in this order, less those that another one makes superfluous.</summary>
    /// <param name="context">What is known beside them; absent, where steps meet that have nothing to do with arithmetic.</param>
    /// <param name="parts">What each stage found, in the order in which it is told.</param>
    public static ValueList<Finding> Merge(MergeContext? context, params ReadOnlySpan<ValueList<Finding>> parts)
    {
        var all = new List<Finding>();
        foreach (var part in parts)
        {
            all.AddRange(part.AsSpan());
        }

        if (all.Count == 0)
        {
            return default;
        }

        var facts = new Facts(all);
        var told = new HashSet<Finding>();
        all.RemoveAll(finding => !told.Add(finding) || facts.Silence(finding, context));
        return all.ToValueList();
    }

    /// <summary>What the findings say together.</summary>
    private readonly struct Facts
    {
        private readonly ILookup<string, Finding> _byPath;
        private readonly string[] _unread;

        public Facts(List<Finding> all)
        {
            _byPath = all.ToLookup(finding => finding.Path, StringComparer.Ordinal);
            _unread = [.. all.Where(finding => finding.Rule.Kind == RuleKind.Unread).Select(finding => finding.Path)];
        }

        public bool Silence(Finding finding, MergeContext? context) => IsSaidBetter(finding) || finding.Rule.Kind switch
        {
            RuleKind.Absence => IsUnread(finding.Path) || (context is { IsIncomplete: true } && context.IsComputed(finding.Path)),
            RuleKind.AbsenceOfComputed => context is { IsIncomplete: true },
            RuleKind.Uncomputed => IsBesideUnread(finding.Path),
            RuleKind.Comparison => context is { HasUnreadInput: true },
            _ => false,
        };

        /// <summary>Whether a rule that this one yields to found something here. An error yields to errors alone, and of those that yield in a circle all are told.</summary>
        private bool IsSaidBetter(Finding finding)
        {
            var here = _byPath[finding.Path];
            return finding.Rule.Betters.Length > 0 && here.Any(other => Yields(finding, other) && !Reaches(other, finding, here, []));
        }

        private static bool Yields(Finding finding, Finding other) => other.Code != finding.Code && other.Severity >= finding.Severity
            && Array.Exists(finding.Rule.Betters, beginning => other.Code.StartsWith(beginning, StringComparison.Ordinal));

        /// <summary>Whether one yields to another, directly or through others at the same place.</summary>
        private static bool Reaches(Finding finding, Finding target, IEnumerable<Finding> here, HashSet<string> passed) =>
            passed.Add(finding.Code) && here.Any(other => Yields(finding, other) && (other.Code == target.Code || Reaches(other, target, here, passed)));

        /// <summary>Whether a value of the same group came and could not be taken.</summary>
        private bool IsBesideUnread(string path)
        {
            var group = path.AsSpan(0, path.LastIndexOf('/') + 1);
            foreach (string unread in _unread)
            {
                if (unread.AsSpan().StartsWith(group, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Whether this, or the group that would hold it, came and could not be taken.</summary>
        private bool IsUnread(string path) => Array.Exists(_unread, unread => Holds(unread, path) || IsItemOf(unread, path));

        private static bool Holds(string outer, string path) =>
            path.StartsWith(outer, StringComparison.Ordinal) && (path.Length == outer.Length || path[outer.Length] == '/');

        /// <summary>Whether it is of an item of the list that the path means as a whole.</summary>
        private static bool IsItemOf(string item, string list) =>
            item.Length > list.Length && item[list.Length] == '[' && item.StartsWith(list, StringComparison.Ordinal);
    }
}
