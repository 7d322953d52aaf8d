using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using FakeXrmEasy.Abstractions;
using FakeXrmEasy.Plugins;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Faked;

/// <summary>
/// Runs our steps around FakeXrmEasy's own handling of a request. Its pipeline simulation gives every step a context
/// without parent and with shared variables of its own; our guards need both, so the contexts are linked here.
/// </summary>
internal sealed class StepPipeline(FixedClock clock)
{
    /// <summary>Of this organisation alone: what the steps keep in memory is kept by it.</summary>
    public Guid OrganizationId { get; } = Guid.NewGuid();

    private readonly Stack<IPluginExecutionContext> _running = new();

    /// <summary>Answers a request, with the steps that are registered for it.</summary>
    /// <param name="fake">The organisation.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="main">What FakeXrmEasy does about it.</param>
    public OrganizationResponse Run(
        IXrmFakedContext fake,
        OrganizationRequest request,
        Func<OrganizationResponse> main
    )
    {
        if (RegisteredStep.Apis.TryGetValue(request.RequestName, out var api))
        {
            return RunApi(fake, request, api);
        }
        return FakedOperation.Of(request, _running.FirstOrDefault()) is { } operation
            ? Run(fake, operation, main)
            : main();
    }

    private OrganizationResponse Run(
        IXrmFakedContext fake,
        FakedOperation operation,
        Func<OrganizationResponse> main
    )
    {
        CompleteNew(fake, operation);
        operation.Before = Find(fake, operation.Row);
        RunStage(fake, operation, PipelineStage.PreValidation);
        RunStage(fake, operation, PipelineStage.PreOperation);
        var response = main();
        operation.Output = response.Results;
        operation.After = Find(fake, operation.Row);
        RunStage(fake, operation, PipelineStage.PostOperation);
        return response;
    }

    private OrganizationResponse RunApi(IXrmFakedContext fake, OrganizationRequest request, IPlugin api)
    {
        var context = fake.GetDefaultPluginContext();
        context.MessageName = request.RequestName;
        context.Stage = 30;
        context.InputParameters = request.Parameters;
        context.OrganizationId = OrganizationId;
        context.OperationCreatedOn = clock.Now;
        Run(context, () => fake.ExecutePluginWith(context, api));
        return new OrganizationResponse
        {
            ResponseName = request.RequestName,
            Results = context.OutputParameters,
        };
    }

    private void RunStage(IXrmFakedContext fake, FakedOperation operation, PipelineStage stage)
    {
        foreach (var step in RegisteredStep.All.Where(step => step.Wants(operation, stage)))
        {
            var context = fake.GetDefaultPluginContext();
            context.MessageName = operation.Message;
            context.Stage = (int)stage;
            context.PrimaryEntityName = operation.Row.LogicalName;
            context.PrimaryEntityId = operation.Row.Id;
            context.InputParameters = operation.Input;
            context.OutputParameters = operation.Output;
            context.SharedVariables = operation.SharedVariables;
            context.ParentContext = operation.Parent;
            context.OrganizationId = OrganizationId;
            context.OperationCreatedOn = clock.Now;
            context.PreEntityImages = Images(
                PipelineContext.PreImageAlias,
                operation.Before,
                step.Registration.PreImage
            );
            context.PostEntityImages = Images(
                PipelineContext.PostImageAlias,
                operation.After,
                step.Registration.PostImage
            );
            Run(context, () => fake.ExecutePluginWith(context, step.Plugin));
        }
    }

    private void Run(IPluginExecutionContext context, Action step)
    {
        _running.Push(context);
        try
        {
            step();
        }
        finally
        {
            _running.Pop();
        }
    }

    /// <summary>What the platform puts into a new row before the steps of stage 20 see it.</summary>
    private static void CompleteNew(IXrmFakedContext fake, FakedOperation operation)
    {
        if (operation is { Message: "Create" } && operation.Input["Target"] is Entity row)
        {
            row.Attributes["ownerid"] =
                row.GetAttributeValue<EntityReference>("ownerid") ?? fake.CallerProperties.CallerId;
            row.Attributes["statuscode"] =
                row.GetAttributeValue<OptionSetValue>("statuscode") ?? new OptionSetValue(1);
        }
    }

    private static Entity? Find(IXrmFakedContext fake, EntityReference row) =>
        fake.ContainsEntity(row.LogicalName, row.Id) ? fake.GetEntityById(row.LogicalName, row.Id) : null;

    private static EntityImageCollection Images(string alias, Entity? row, string[] columns) =>
        row is null || columns.Length == 0
            ? []
            : new EntityImageCollection { { alias, FakedOperation.Image(row, columns) } };
}
