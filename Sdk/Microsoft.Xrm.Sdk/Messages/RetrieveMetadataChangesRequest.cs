using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata.Query;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class RetrieveMetadataChangesRequest : OrganizationRequest
{
    public RetrieveMetadataChangesRequest()
    {
        RequestName = "RetrieveMetadataChanges";
    }

    public string ClientVersionStamp
    {
        get => Parameters.ValueOrDefault<string>(nameof(ClientVersionStamp));
        set => Parameters[nameof(ClientVersionStamp)] = value;
    }

    public DeletedMetadataFilters DeletedMetadataFilters
    {
        get => Parameters.ValueOrDefault<DeletedMetadataFilters>(nameof(DeletedMetadataFilters));
        set => Parameters[nameof(DeletedMetadataFilters)] = value;
    }

    public EntityQueryExpression Query
    {
        get => Parameters.ValueOrDefault<EntityQueryExpression>(nameof(Query));
        set => Parameters[nameof(Query)] = value;
    }

    public bool RetrieveAllSettings
    {
        get => Parameters.ValueOrDefault<bool>(nameof(RetrieveAllSettings));
        set => Parameters[nameof(RetrieveAllSettings)] = value;
    }
}
