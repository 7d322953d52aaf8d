using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>An execution context as the platform sends it to a service endpoint. Its collections are never null.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
[KnownType(nameof(GetKnownParameterTypes))]
public sealed class RemoteExecutionContext : IPluginExecutionContext, IExtensibleDataObject
{
    private ParameterCollection inputParameters;
    private ParameterCollection outputParameters;
    private EntityImageCollection postEntityImages;
    private EntityImageCollection preEntityImages;
    private ParameterCollection sharedVariables;

    [DataMember]
    public Guid BusinessUnitId { get; set; }

    [DataMember]
    public Guid CorrelationId { get; set; }

    [DataMember]
    public int Depth { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    [DataMember(IsRequired = false)]
    public string InitiatingUserAgent { get; set; }

    [DataMember(IsRequired = false)]
    public Guid InitiatingUserAzureActiveDirectoryObjectId { get; set; }

    [DataMember]
    public Guid InitiatingUserId { get; set; }

    [DataMember]
    public ParameterCollection InputParameters => inputParameters ??= new ParameterCollection();

    [DataMember]
    public bool IsExecutingOffline { get; set; }

    [DataMember]
    public bool IsInTransaction { get; set; }

    [DataMember]
    public bool IsOfflinePlayback { get; set; }

    [DataMember]
    public int IsolationMode { get; set; }

    [DataMember]
    public string MessageName { get; set; }

    [DataMember]
    public int Mode { get; set; }

    [DataMember]
    public DateTime OperationCreatedOn { get; set; }

    [DataMember]
    public Guid OperationId { get; set; }

    [DataMember]
    public Guid OrganizationId { get; set; }

    [DataMember]
    public string OrganizationName { get; set; }

    [DataMember]
    public ParameterCollection OutputParameters => outputParameters ??= new ParameterCollection();

    [DataMember]
    public EntityReference OwningExtension { get; set; }

    [DataMember]
    public RemoteExecutionContext ParentContext { get; set; }

    [DataMember]
    public EntityImageCollection PostEntityImages => postEntityImages ??= new EntityImageCollection();

    [DataMember]
    public EntityImageCollection PreEntityImages => preEntityImages ??= new EntityImageCollection();

    [DataMember]
    public Guid PrimaryEntityId { get; set; }

    [DataMember]
    public string PrimaryEntityName { get; set; }

    [DataMember]
    public Guid? RequestId { get; set; }

    [DataMember]
    public string SecondaryEntityName { get; set; }

    [DataMember]
    public ParameterCollection SharedVariables => sharedVariables ??= new ParameterCollection();

    [DataMember]
    public int Stage { get; set; }

    [DataMember(IsRequired = false)]
    public Guid UserAzureActiveDirectoryObjectId { get; set; }

    [DataMember]
    public Guid UserId { get; set; }

    IPluginExecutionContext IPluginExecutionContext.ParentContext => ParentContext;

    private static IEnumerable<Type> GetKnownParameterTypes() => ParameterTypes.All;
}
