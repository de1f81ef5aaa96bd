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
        foreach (var part in parts)
        {
            if (part.Count > 0)
            {
                return MergeSome(context, parts);
            }
        }

        return default;
    }

    // Apart, so that it costs nothing where there is nothing.
    private static ValueList<Finding> MergeSome(MergeContext? context, ReadOnlySpan<ValueList<Finding>> parts)
    {
        var all = new List<Finding>();
        var seen = new HashSet<Finding>();
        foreach (var part in parts)
        {
            foreach (var finding in part.AsSpan())
            {
                if (seen.Add(finding))
                {
                    all.Add(finding);
                }
            }
        }

        var facts = new Facts(all, context);
        var told = all.Where(finding => !facts.Silence(finding)).ToValueList();

        // Whatever rules of others declare about each other: what was wrong stays wrong.
        return told.HasErrors() || !all.Exists(finding => finding.Severity == Severity.Error) ? told : all.ToValueList();
    }

    /// <summary>What the findings say together.</summary>
    private sealed class Facts
    {
        private readonly ILookup<string, Finding> _byPath;
        private readonly string[] _unread;

        // A name that is wrong in one line is wrong in all of them, and told at the first.
        private readonly string[] _misnamed;
        private readonly MergeContext? _context;

        public Facts(List<Finding> all, MergeContext? context)
        {
            _byPath = all.ToLookup(finding => finding.Path, StringComparer.Ordinal);
            _unread = [.. all.Select(finding => finding.UnreadPath).OfType<string>()];
            _misnamed = [.. all.Where(finding => finding.Rule.Kind is RuleKind.Misnamed or RuleKind.Misplaced).Select(finding => FindingPath.WithoutIndices(finding.UnreadPath!))];
            _context = context;
        }

        public bool Silence(Finding finding) => Follows(finding) || IsSaidBetter(finding);

        /// <summary>Whether it is only a consequence of something else that was found.</summary>
        private bool Follows(Finding finding) => finding.Rule.Kind switch
        {
            RuleKind.Absence => IsUnread(finding.Path) || (_context is { IsIncomplete: true } && _context.IsComputed(finding.Path)),
            RuleKind.AbsenceOfComputed => _context is { IsIncomplete: true },
            RuleKind.Uncomputed => IsBesideUnread(finding.Path),
            RuleKind.Comparison => _context is { HasUnreadInput: true },
            _ => false,
        };

        /// <summary>Whether a rule that this one yields to found something here. An error yields to errors alone, and of those that yield in a circle all are told.</summary>
        private bool IsSaidBetter(Finding finding)
        {
            var here = _byPath[finding.Path];
            if (!here.Skip(1).Any() || !here.Any(other => Yields(finding, other)))
            {
                return false;
            }

            var others = here.Where(other => !Follows(other)).ToList();
            var circle = Reaching(finding, others);
            return others.Exists(other => Yields(finding, other) && !circle.Contains(other.Code));
        }

        /// <summary>The codes that yield to this one, directly or through others.</summary>
        private HashSet<string> Reaching(Finding finding, List<Finding> here)
        {
            var reaching = new HashSet<string>();
            var next = new Queue<Finding>([finding]);
            while (next.TryDequeue(out var target))
            {
                foreach (var other in here)
                {
                    if (Yields(other, target) && reaching.Add(other.Code))
                    {
                        next.Enqueue(other);
                    }
                }
            }

            return reaching;
        }

        // A finding that came back from JSON does not know what its rule yields to: a code yields to what any rule with it here yields to.
        private bool Yields(Finding finding, Finding other) => other.Code != finding.Code && other.Severity >= finding.Severity
            && _byPath[finding.Path].Any(one => one.Code == finding.Code && Array.Exists(one.Rule.Betters, beginning => other.Code.StartsWith(beginning, StringComparison.Ordinal)));

        /// <summary>Whether a value of the same group came and could not be taken.</summary>
        private bool IsBesideUnread(string path) =>
            HasBeside(_unread, path) || (_misnamed.Length > 0 && HasBeside(_misnamed, FindingPath.WithoutIndices(path)));

        private static bool HasBeside(string[] unread, string path)
        {
            var group = path.AsSpan(0, path.LastIndexOf('/') + 1);
            foreach (string one in unread)
            {
                if (one.AsSpan().StartsWith(group, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Whether this, or the group that would hold it, came and could not be taken.</summary>
        private bool IsUnread(string path) => Array.Exists(_unread, unread => Holds(unread, path) || IsItemOf(unread, path))
            || (_misnamed.Length > 0 && Array.Exists(_misnamed, unread => Holds(unread, FindingPath.WithoutIndices(path))));

        private static bool Holds(string outer, string path) =>
            path.StartsWith(outer, StringComparison.Ordinal) && (path.Length == outer.Length || path[outer.Length] == '/');

        /// <summary>Whether it is of an item of the list that the path means as a whole.</summary>
        private static bool IsItemOf(string item, string list) =>
            item.Length > list.Length && item[list.Length] == '[' && item.StartsWith(list, StringComparison.Ordinal);
    }
}
