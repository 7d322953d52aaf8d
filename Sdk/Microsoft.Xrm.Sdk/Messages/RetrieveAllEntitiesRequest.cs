using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class RetrieveAllEntitiesRequest : OrganizationRequest
{
    public RetrieveAllEntitiesRequest()
    {
        RequestName = "RetrieveAllEntities";
    }

    public EntityFilters EntityFilters
    {
        get => Parameters.ValueOrDefault<EntityFilters>(nameof(EntityFilters));
        set => Parameters[nameof(EntityFilters)] = value;
    }

    public bool RetrieveAsIfPublished
    {
        get => Parameters.ValueOrDefault<bool>(nameof(RetrieveAsIfPublished));
        set => Parameters[nameof(RetrieveAsIfPublished)] = value;
    }
}
