using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class RemoveSolutionComponentRequest : OrganizationRequest
{
    public RemoveSolutionComponentRequest()
    {
        RequestName = "RemoveSolutionComponent";
    }

    public Guid ComponentId
    {
        get => Parameters.ValueOrDefault<Guid>(nameof(ComponentId));
        set => Parameters[nameof(ComponentId)] = value;
    }

    public int ComponentType
    {
        get => Parameters.ValueOrDefault<int>(nameof(ComponentType));
        set => Parameters[nameof(ComponentType)] = value;
    }

    public string SolutionUniqueName
    {
        get => Parameters.ValueOrDefault<string>(nameof(SolutionUniqueName));
        set => Parameters[nameof(SolutionUniqueName)] = value;
    }
}
