using System;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Rows;
using Crm.SalesProcess.Emulator.Sandbox;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Pipeline;

/// <summary>Runs the plug-ins of one stage of an operation.</summary>
internal sealed class StepRunner(Organization organization)
{
    public void Run(PipelineEvent operation, int stage, Call call)
    {
        foreach (
            var step in organization.Steps.Find(operation.Message, operation.Table, stage, isAsync: false)
        )
        {
            if (!call.Bypass.Covers(step) && step.Wants(operation.FilteredColumns))
            {
                var early = stage == Stage.PreValidation ? ReadRow(operation, step, call) : null;
                Run(step, Describe(operation, call, stage, step, early), call);
            }
        }
    }

    /// <summary>Runs one plug-in; its failure surfaces as the fault that the platform makes of it.</summary>
    public void Run(Step step, PluginContext context, Call call)
    {
        var trace = new TraceLog();
        Exception? failure = null;
        try
        {
            Execute(step, context, call, trace);
            call.Operation?.EnsureUnbroken();
        }
        catch (Exception thrown)
        {
            failure = thrown;
            throw PluginFaults.Translate(thrown, step, trace.Text);
        }
        finally
        {
            organization.Watch.Note(step, context, trace.Text, failure);
        }
    }

    private void Execute(Step step, PluginContext context, Call call, TraceLog trace)
    {
        organization.Budget.EnsureSize(context);
        var plugin = organization.Plugins.Instance(step.Id, step.PluginTypeId, step.Configuration);
        var factory = new PluginServiceFactory(organization, step, context, call);
        plugin.Execute(new PluginServices(context, trace, factory));
        organization.Budget.EnsureTime(call);
    }

    /// <summary>The context as steps of a stage see it, without the parts that belong to one step.</summary>
    public PluginContext Describe(PipelineEvent operation, Call call, int stage) =>
        Describe(operation, call, stage, null, null);

    public PluginContext Describe(
        PipelineEvent operation,
        Call call,
        int stage,
        Step? step,
        Entity? early = null
    )
    {
        var pre = StepImages.Of(operation, step, images => images.IsPre, row => early ?? row.PreRow);
        var post = StepImages.Of(operation, step, images => images.IsPost, row => row.PostRow);
        var id = Guid.NewGuid();
        return new PluginContext
        {
            Stage = stage,
            Mode = step?.IsAsync == true ? 1 : 0,
            Depth = call.Depth,
            MessageName = operation.Message,
            PrimaryEntityName = operation.Table.Length == 0 ? "none" : operation.Table,
            PrimaryEntityId = operation.RowId,
            UserId = step?.ImpersonatingUserId ?? call.UserId,
            InitiatingUserId = call.InitiatingUserId,
            AuthenticatedUserId = call.AuthenticatedUserId,
            BusinessUnitId = organization.Security.Of(call).BusinessUnitId,
            OrganizationId = organization.Id,
            CorrelationId = call.CorrelationId,
            RequestId = call.RequestId,
            OperationId = id,
            OperationCreatedOn = organization.Now,
            IsInTransaction = call.Operation is not null,
            InputParameters = operation.Input,
            OutputParameters = operation.Output,
            SharedVariables = operation.SharedVariables,
            OwningExtension = step is null ? null : new EntityReference("sdkmessageprocessingstep", step.Id),
            Parent = operation.Parent,
            PreEntityImages = pre.FirstOrDefault() ?? [],
            PostEntityImages = post.FirstOrDefault() ?? [],
            PreEntityImagesCollection = operation.Rows.Count == 0 ? [] : pre,
            PostEntityImagesCollection = operation.Rows.Count == 0 ? [] : post,
        };
    }

    public void CapturePre(PipelineEvent row, Call call) =>
        row.PreRow = ReadRow(row, organization.Steps.ImageColumns(row.Message, row.Table, pre: true), call);

    public void CapturePost(PipelineEvent row, Call call) =>
        row.PostRow = ReadRow(row, organization.Steps.ImageColumns(row.Message, row.Table, pre: false), call);

    private Entity? ReadRow(PipelineEvent operation, Step step, Call call)
    {
        var images = step.Images.Where(image => image.IsPre).ToList();
        return images.Count == 0 ? null : ReadRow(operation, StepImage.ColumnsOf(images), call);
    }

    private Entity? ReadRow(PipelineEvent operation, ColumnSet? columns, Call call)
    {
        if (columns is null || operation.ImageRow is not { } row || row.Id == Guid.Empty)
        {
            return null;
        }

        var scope = organization.Security.ScopeOf(call);
        var found = organization.Read(call, store => store.Find(row.LogicalName, row.Id, columns, scope));
        if (found is not null)
        {
            WallClockTimes.Complete(organization, organization.SchemaOf(call), found);
            ImageNulls.Complete(organization, organization.TableOf(row.LogicalName, call), found, columns);
        }

        return found;
    }
}
