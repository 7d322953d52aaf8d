using System;
using System.Runtime.CompilerServices;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Pipeline;

/// <summary>What a plug-in sees of the operation it runs in.</summary>
internal sealed record PluginContext : IPluginExecutionContext7
{
    public required int Stage { get; init; }

    public required int Mode { get; init; }

    public required int Depth { get; init; }

    public required string MessageName { get; init; }

    public required string PrimaryEntityName { get; init; }

    public required Guid PrimaryEntityId { get; init; }

    public required Guid UserId { get; init; }

    public required Guid InitiatingUserId { get; init; }

    public required Guid AuthenticatedUserId { get; init; }

    public required Guid BusinessUnitId { get; init; }

    public required Guid OrganizationId { get; init; }

    public required Guid CorrelationId { get; init; }

    public required Guid? RequestId { get; init; }

    public required Guid OperationId { get; init; }

    public required DateTime OperationCreatedOn { get; init; }

    public required bool IsInTransaction { get; init; }

    public required ParameterCollection InputParameters { get; init; }

    public required ParameterCollection OutputParameters { get; init; }

    public required ParameterCollection SharedVariables { get; init; }

    public required EntityReference? OwningExtension { get; init; }

    public PluginContext? Parent { get; init; }

    public EntityImageCollection[] PreEntityImagesCollection { get; init; } = [];

    public EntityImageCollection[] PostEntityImagesCollection { get; init; } = [];

    public EntityImageCollection PreEntityImages { get; init; } = [];

    public EntityImageCollection PostEntityImages { get; init; } = [];

    public IPluginExecutionContext? ParentContext => Parent;

    /// <summary>Always the sandbox, as online.</summary>
    public int IsolationMode => 2;

    public string OrganizationName => Emulated.OrganizationName;

    /// <summary>Written <c>none</c> by the platform when there is no second table.</summary>
    public string SecondaryEntityName => "none";

    public bool IsExecutingOffline => false;

    public bool IsOfflinePlayback => false;

    public Guid InitiatingUserApplicationId => Guid.Empty;

    public Guid InitiatingUserAzureActiveDirectoryObjectId => Guid.Empty;

    public bool IsPortalsClientCall => false;

    public Guid PortalsContactId => Guid.Empty;

    public Guid UserAzureActiveDirectoryObjectId => Guid.Empty;

    public string InitiatingUserAgent => "";

    public string EnvironmentId => OrganizationId.ToString();

    public Guid TenantId => Guid.Empty;

    public bool IsApplicationUser => false;

    /// <summary>Two contexts are never the same to a plug-in.</summary>
    public bool Equals(PluginContext? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
