using System;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Steps.Gates;

/// <summary>Uses up what a move needed, in the transaction of the move.</summary>
internal static class UsedGrants
{
    /// <summary>One write for each override or approval; nothing without any.</summary>
    internal static void Consume(PipelineContext pipeline, GateReport report, Guid visitId)
    {
        foreach (var id in report.UsedGrants)
        {
            pipeline.OwnWrites.Update(
                new GateOverride
                {
                    Entity = new Entity(GateOverride.Table, id),
                    Decision = OverrideDecision.Used,
                    UsedOn = pipeline.Now,
                    UsedVisitId = visitId,
                }.Entity
            );
        }
    }
}
