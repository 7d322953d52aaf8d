using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class RetrieveEntityRequest : OrganizationRequest
{
    public RetrieveEntityRequest()
    {
        RequestName = "RetrieveEntity";
    }

    public EntityFilters EntityFilters
    {
        get => Parameters.ValueOrDefault<EntityFilters>(nameof(EntityFilters));
        set => Parameters[nameof(EntityFilters)] = value;
    }

    public string LogicalName
    {
        get => Parameters.ValueOrDefault<string>(nameof(LogicalName));
        set => Parameters[nameof(LogicalName)] = value;
    }

    public Guid MetadataId
    {
        get => Parameters.ValueOrDefault<Guid>(nameof(MetadataId));
        set => Parameters[nameof(MetadataId)] = value;
    }

    public bool RetrieveAsIfPublished
    {
        get => Parameters.ValueOrDefault<bool>(nameof(RetrieveAsIfPublished));
        set => Parameters[nameof(RetrieveAsIfPublished)] = value;
    }
}
