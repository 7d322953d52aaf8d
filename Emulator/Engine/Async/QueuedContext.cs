using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Async;

/// <summary>The context of an asynchronous step as it waits in the queue.</summary>
[DataContract]
internal sealed class QueuedContext
{
    [DataMember]
    public Guid StepId { get; set; }

    [DataMember]
    public string MessageName { get; set; } = "";

    [DataMember]
    public string Table { get; set; } = "";

    [DataMember]
    public Guid RowId { get; set; }

    [DataMember]
    public int Depth { get; set; }

    [DataMember]
    public Guid UserId { get; set; }

    [DataMember]
    public Guid InitiatingUserId { get; set; }

    [DataMember]
    public Guid AuthenticatedUserId { get; set; }

    [DataMember]
    public Guid CorrelationId { get; set; }

    [DataMember]
    public Guid RequestId { get; set; }

    [DataMember]
    public DateTime OperationCreatedOn { get; set; }

    [DataMember]
    public ParameterCollection Input { get; set; } = [];

    [DataMember]
    public ParameterCollection Output { get; set; } = [];

    [DataMember]
    public ParameterCollection SharedVariables { get; set; } = [];

    /// <summary>Of the operation around it; null at the top.</summary>
    [DataMember]
    public ParameterCollection? ParentSharedVariables { get; set; }

    [DataMember]
    public EntityImageCollection[] PreImages { get; set; } = [];

    [DataMember]
    public EntityImageCollection[] PostImages { get; set; } = [];
}
