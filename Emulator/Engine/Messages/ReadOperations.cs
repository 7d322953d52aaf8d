using Crm.SalesProcess.Emulator.Pipeline;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>Reads pass the stages only when a step is registered on them; otherwise they need no transaction.</summary>
internal static class ReadOperations
{
    public static void Run(Organization organization, PipelineEvent operation, Call call, IMainOperation main)
    {
        if (organization.Steps.Has(operation.Message, operation.Table))
        {
            organization.Events.Run(Batch.Of(operation), call, main);
            return;
        }

        main.Authorize(operation, call);
        main.Run(operation, call);
    }
}
