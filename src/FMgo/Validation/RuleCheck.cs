namespace FMgo.Validation;

/// <summary>Checks a group of rules that belong together.</summary>
internal delegate void RuleCheck(ref Inspection inspection);
