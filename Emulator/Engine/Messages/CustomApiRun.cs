using Crm.SalesProcess.Emulator.Pipeline;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>The main operation of a custom API: its plug-in.</summary>
internal sealed class CustomApiRun(Organization organization, CustomApi api) : IMainOperation
{
    private readonly StepRunner _runner = new(organization);

    public void Authorize(PipelineEvent operation, Call call)
    {
        if (!string.IsNullOrEmpty(api.ExecutePrivilege))
        {
            organization.Security.EnsurePrivilege(call, api.ExecutePrivilege);
        }
    }

    public void Run(PipelineEvent operation, Call call)
    {
        if (api.PluginTypeId is not { } pluginTypeId)
        {
            return;
        }

        var plugin = new Step(api.Id, api.UniqueName, api.UniqueName)
        {
            Table = operation.Table,
            StageNumber = Stage.MainOperation,
            PluginTypeId = pluginTypeId,
        };
        _runner.Run(plugin, _runner.Describe(operation, call, Stage.MainOperation, plugin), call);
    }
}
