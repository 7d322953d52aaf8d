using System.Collections.Generic;
using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Pipeline;

namespace Crm.SalesProcess.Steps.Files;

/// <summary>Refuses process files.</summary>
internal static class FileRefusal
{
    /// <summary>Does nothing without a problem; else lists what is wrong.</summary>
    /// <param name="head">First line.</param>
    /// <param name="problems">What is wrong.</param>
    internal static void IfAny(string head, IReadOnlyCollection<DraftProblem> problems)
    {
        if (problems.Count > 0)
        {
            throw Refusal.Because(RefusalCode.ProcessFileNotReady, head, problems);
        }
    }
}
