using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Pipeline;

namespace Crm.SalesProcess.Steps.Files;

/// <summary>Refuses process files.</summary>
internal static class FileRefusal
{
    private const int MostShown = 50;

    /// <summary>Does nothing without a problem; else lists them all, up to fifty.</summary>
    /// <param name="head">First line.</param>
    /// <param name="problems">What is wrong.</param>
    internal static void IfAny(string head, IReadOnlyCollection<DraftProblem> problems)
    {
        if (problems.Count > 0)
        {
            var shown = problems.Take(MostShown).Select(problem => $"\n• {problem}");
            var more = problems.Count > MostShown ? $"\n… and {problems.Count - MostShown} more" : "";
            throw Refusal.Because(RefusalCode.ProcessFileNotReady, head + string.Concat(shown) + more);
        }
    }
}
