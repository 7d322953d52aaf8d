using System;
using System.Linq;
using Crm.SalesProcess.Steps.Publishing;
using Crm.SalesProcess.Steps.Stages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Mono;

/// <summary>A world whose process is published, with an opportunity in its first stage.</summary>
internal sealed class OpportunityInProcess
{
    public static readonly Guid OpportunityId = World.Id(50);

    public OpportunityInProcess()
    {
        World = World.New();
        Publish(World);
        var target = new Entity("opportunity", OpportunityId);
        target["estimatedvalue"] = new Money(1000m);
        target["transactioncurrencyid"] = World.Reference("transactioncurrency", World.CurrencyId);
        target["exchangerate"] = 2m;
        target["statecode"] = new OptionSetValue(0);
        target["ownerid"] = World.Reference("systemuser", World.UserId);
        Create(target);
    }

    public World World { get; }

    public Entity Row => World.Store.Row("opportunity", OpportunityId);

    public static Event Publish(World world)
    {
        var publish = new Event("csp_PublishProcess", "csp_salesprocess", World.ProcessId) { Stage = 30 };
        publish.InputParameters["Target"] = World.Reference("csp_salesprocess", World.ProcessId);
        world.Run<PublishProcess>(publish);
        return publish;
    }

    /// <summary>The last visit, as the opportunity knows it.</summary>
    public Entity CurrentVisit =>
        World.Store.Row("csp_stagevisit", Row.GetAttributeValue<EntityReference>("csp_currentvisitid").Id);

    public void Set(string column, object value) => Row[column] = value;

    public void MoveTo(Guid stage)
    {
        var target = new Entity("opportunity", OpportunityId);
        target["csp_stageid"] = World.Reference("csp_salesstage", stage);
        var before = new Entity("opportunity", OpportunityId);
        before.Attributes.AddRange(Row.Attributes.ToArray());
        var operation = Event.Of("Update", target).WithBefore(before);
        operation.OperationCreatedOn = World.Now.AddDays(2);
        World.Run<EnforceStageGate>(operation);
        World.Store.Update(target);
    }

    private void Create(Entity target)
    {
        var operation = Event.Of("Create", target);
        World.Run<ChooseSalesProcess>(operation);
        World.Store.Create(target);
        operation.Stage = 40;
        World.Run<OpenFirstVisit>(operation.WithAfter(target));
    }
}
