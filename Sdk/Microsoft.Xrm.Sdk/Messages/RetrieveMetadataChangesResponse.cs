using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Metadata.Query;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class RetrieveMetadataChangesResponse : OrganizationResponse
{
    public DeletedMetadataCollection DeletedMetadata =>
        Results.ValueOrDefault<DeletedMetadataCollection>(nameof(DeletedMetadata));

    public EntityMetadataCollection EntityMetadata =>
        Results.ValueOrDefault<EntityMetadataCollection>(nameof(EntityMetadata));

    public string ServerVersionStamp => Results.ValueOrDefault<string>(nameof(ServerVersionStamp));
}
