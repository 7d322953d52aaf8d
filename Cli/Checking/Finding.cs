namespace Crm.SalesProcess.Cli.Checking;

/// <summary>Something in the solution that is wrong.</summary>
/// <param name="Rule">Code of the rule, for example <c>view-columns</c>.</param>
/// <param name="File">Path relative to the source folder, or inside the zip.</param>
/// <param name="Line">Line counted from 1; 0 when a whole file is meant.</param>
/// <param name="Path">Elements from the root of the file, named ones with their name in brackets.</param>
/// <param name="Problem">What is wrong, in one sentence.</param>
/// <param name="Remedy">What to do, in one sentence.</param>
public sealed record Finding(string Rule, string File, int Line, string Path, string Problem, string Remedy);
