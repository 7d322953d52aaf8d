using System;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Mono;

/// <summary>One operation as a plugin sees it.</summary>
internal sealed class Event : IPluginExecutionContext
{
    public Event(string message, string table, Guid id)
    {
        MessageName = message;
        PrimaryEntityName = table;
        PrimaryEntityId = id;
    }

    public int Stage { get; set; } = 20;
    public IPluginExecutionContext? ParentContext { get; set; }
    public Guid BusinessUnitId => World.UnitId;
    public Guid CorrelationId => Guid.Empty;
    public int Depth => 1;
    public Guid InitiatingUserId => World.UserId;
    public ParameterCollection InputParameters { get; } = new();
    public bool IsExecutingOffline => false;
    public bool IsInTransaction => true;
    public bool IsOfflinePlayback => false;
    public int IsolationMode => 2;
    public string MessageName { get; }
    public int Mode => 0;
    public DateTime OperationCreatedOn { get; set; } = World.Now;
    public Guid OperationId => Guid.Empty;
    public Guid OrganizationId => World.OrganizationId;
    public string OrganizationName => "mono";
    public ParameterCollection OutputParameters { get; } = new();
    public EntityReference OwningExtension => new("sdkmessageprocessingstep", Guid.Empty);
    public EntityImageCollection PostEntityImages { get; } = new();
    public EntityImageCollection PreEntityImages { get; } = new();
    public Guid PrimaryEntityId { get; }
    public string PrimaryEntityName { get; }
    public Guid? RequestId => null;
    public string SecondaryEntityName => "none";
    public ParameterCollection SharedVariables { get; } = new();
    public Guid UserId => World.UserId;

    public static Event Of(string message, Entity target)
    {
        var one = new Event(message, target.LogicalName, target.Id);
        one.InputParameters["Target"] = target;
        return one;
    }

    /// <summary>The creation of a closing activity within the message that was given it.</summary>
    public Event Within(string message)
    {
        var parent = new Event(message, PrimaryEntityName, PrimaryEntityId);
        parent.InputParameters["OpportunityClose"] = InputParameters["Target"];
        ParentContext = parent;
        return this;
    }

    public Event WithBefore(Entity before)
    {
        PreEntityImages["Before"] = before;
        return this;
    }

    public Event WithAfter(Entity after)
    {
        PostEntityImages["After"] = after;
        return this;
    }
}
