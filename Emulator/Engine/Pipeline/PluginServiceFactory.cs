using System;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Pipeline;

/// <summary>Gives a plug-in services that run as whom it asks for.</summary>
internal sealed class PluginServiceFactory(
    Organization organization,
    Step step,
    PluginContext context,
    Call call
) : IOrganizationServiceFactory
{
    /// <param name="userId">Null: SYSTEM. Empty: the user of the context.</param>
    public IOrganizationService CreateOrganizationService(Guid? userId)
    {
        var runsAs =
            userId is null ? Emulated.SystemUserId
            : userId == Guid.Empty ? context.UserId
            : userId.Value;
        var nested = new Call(runsAs)
        {
            InitiatingUserId = call.InitiatingUserId,
            AuthenticatedUserId = call.AuthenticatedUserId,
            Depth = call.Depth + 1,
            StartedAt = call.StartedAt,
            CorrelationId = call.CorrelationId,
            RequestId = call.RequestId,
            Operation = call.Operation,
            Parent = context,
        };
        return new PluginService(organization, step, context.Stage, nested);
    }
}
