using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class DeleteMultipleRequest : OrganizationRequest
{
    public DeleteMultipleRequest()
    {
        RequestName = "DeleteMultiple";
    }

    public EntityReferenceCollection Targets
    {
        get => Parameters.ValueOrDefault<EntityReferenceCollection>(nameof(Targets));
        set => Parameters[nameof(Targets)] = value;
    }
}
