using System;
using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Emulator.Import;

/// <summary>A solution was refused. Nothing of it was written.</summary>
public sealed class SolutionImportException : Exception
{
    public SolutionImportException(IEnumerable<ImportProblem> problems)
        : this([.. problems]) { }

    private SolutionImportException(ImportProblem[] problems)
        : base(Describe(problems)) => Problems = problems;

    /// <summary>Everything that was found, in reading order; never empty.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; }

    private static string Describe(ImportProblem[] problems) =>
        problems.Length == 1
            ? $"The solution cannot be imported. {problems[0]}"
            : $"The solution cannot be imported, {problems.Length} problems were found:"
                + string.Concat(problems.Select(problem => $"{Environment.NewLine}- {problem}"));
}
