using System;
using System.Linq;
using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Async;

/// <summary>Between what a plug-in sees and what waits in the queue.</summary>
internal static class QueuedContexts
{
    public static QueuedContext Of(PluginContext context, Guid stepId) =>
        new()
        {
            StepId = stepId,
            MessageName = context.MessageName,
            Table = context.PrimaryEntityName,
            RowId = context.PrimaryEntityId,
            Depth = context.Depth,
            UserId = context.UserId,
            InitiatingUserId = context.InitiatingUserId,
            AuthenticatedUserId = context.AuthenticatedUserId,
            CorrelationId = context.CorrelationId,
            RequestId = context.RequestId ?? Guid.Empty,
            OperationCreatedOn = context.OperationCreatedOn,
            Input = ValueCopy.Of(context.InputParameters),
            Output = ValueCopy.Of(context.OutputParameters),
            SharedVariables = ValueCopy.Of(context.SharedVariables),
            ParentSharedVariables = context.Parent is { } parent
                ? ValueCopy.Of(parent.SharedVariables)
                : null,
            PreImages = Images(context.PreEntityImagesCollection, context.PreEntityImages),
            PostImages = Images(context.PostEntityImagesCollection, context.PostEntityImages),
        };

    /// <param name="job">The job's id, which the plug-in sees as OperationId.</param>
    public static PluginContext ToContext(
        this QueuedContext queued,
        Guid job,
        Guid businessUnitId,
        Guid organizationId
    )
    {
        var context = new PluginContext
        {
            Stage = Stage.PostOperation,
            Mode = 1,
            Depth = queued.Depth,
            MessageName = queued.MessageName,
            PrimaryEntityName = queued.Table,
            PrimaryEntityId = queued.RowId,
            UserId = queued.UserId,
            InitiatingUserId = queued.InitiatingUserId,
            AuthenticatedUserId = queued.AuthenticatedUserId,
            BusinessUnitId = businessUnitId,
            OrganizationId = organizationId,
            CorrelationId = queued.CorrelationId,
            RequestId = queued.RequestId,
            OperationId = job,
            OperationCreatedOn = queued.OperationCreatedOn,
            IsInTransaction = false,
            InputParameters = queued.Input,
            OutputParameters = queued.Output,
            SharedVariables = queued.SharedVariables,
            OwningExtension = new EntityReference("sdkmessageprocessingstep", queued.StepId),
        };
        return context with
        {
            Parent = queued.ParentSharedVariables is { } variables ? Around(context, variables) : null,
            PreEntityImages = queued.PreImages.FirstOrDefault() ?? [],
            PostEntityImages = queued.PostImages.FirstOrDefault() ?? [],
            PreEntityImagesCollection = queued.PreImages,
            PostEntityImagesCollection = queued.PostImages,
        };
    }

    private static EntityImageCollection[] Images(EntityImageCollection[] many, EntityImageCollection one) =>
        many.Length > 0 ? many : [one];

    /// <summary>Of the operation around it, only its shared variables are kept in the queue.</summary>
    private static PluginContext Around(PluginContext context, ParameterCollection variables) =>
        context with
        {
            Stage = Stage.PreValidation,
            Mode = 0,
            OperationId = Guid.Empty,
            OutputParameters = [],
            SharedVariables = variables,
            OwningExtension = null,
        };
}
