using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class UpsertResponse : OrganizationResponse
{
    public bool RecordCreated => Results.ValueOrDefault<bool>(nameof(RecordCreated));

    public EntityReference Target => Results.ValueOrDefault<EntityReference>(nameof(Target));
}
