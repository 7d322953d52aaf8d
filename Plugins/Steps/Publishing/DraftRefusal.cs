using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Pipeline;

namespace Crm.SalesProcess.Steps.Publishing;

/// <summary>Refuses drafts that cannot be published.</summary>
internal static class DraftRefusal
{
    /// <summary>Does nothing when there are warnings at most; else lists what is wrong.</summary>
    internal static void IfAny(IReadOnlyList<DraftProblem> problems)
    {
        if (problems.Any(problem => !problem.IsWarning))
        {
            throw Of(problems);
        }
    }

    internal static Exception Of(IReadOnlyList<DraftProblem> problems) =>
        Refusal.Because(RefusalCode.DraftNotReady, "This process cannot be published yet:", problems);
}
