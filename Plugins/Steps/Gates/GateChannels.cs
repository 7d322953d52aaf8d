using System.Linq;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;

namespace Crm.SalesProcess.Steps.Gates;

/// <summary>Tells on which way a save came about.</summary>
internal static class GateChannels
{
    private const string MoveStage = "csp_MoveStage";

    /// <summary>By the operations that the present one is nested in.</summary>
    internal static GateChannel OfSave(PipelineContext pipeline)
    {
        if (pipeline.ActingOn is not null)
        {
            return GateChannel.ProcessBar;
        }
        return pipeline.Ancestors().Any(parent => parent.MessageName == MoveStage)
            ? GateChannel.Move
            : GateChannel.Save;
    }
}
