using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Pipeline;

namespace Crm.SalesProcess.Steps.Gates;

/// <summary>Refuses what the gate refuses, in the language of the user.</summary>
internal static class GateRefusal
{
    /// <summary>Does nothing when the gate is open; else one read, and a refusal.</summary>
    internal static void IfShut(PipelineContext pipeline, GateReport report)
    {
        if (report.IsRefused)
        {
            throw Refusal.Because(report.ViolationsIn(UserLanguage.Of(pipeline)));
        }
    }
}
