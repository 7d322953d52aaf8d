using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class RetrieveRelationshipRequest : OrganizationRequest
{
    public RetrieveRelationshipRequest()
    {
        RequestName = "RetrieveRelationship";
    }

    public Guid MetadataId
    {
        get => Parameters.ValueOrDefault<Guid>(nameof(MetadataId));
        set => Parameters[nameof(MetadataId)] = value;
    }

    public string Name
    {
        get => Parameters.ValueOrDefault<string>(nameof(Name));
        set => Parameters[nameof(Name)] = value;
    }

    public bool RetrieveAsIfPublished
    {
        get => Parameters.ValueOrDefault<bool>(nameof(RetrieveAsIfPublished));
        set => Parameters[nameof(RetrieveAsIfPublished)] = value;
    }
}
