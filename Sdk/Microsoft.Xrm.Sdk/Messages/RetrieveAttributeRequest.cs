using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class RetrieveAttributeRequest : OrganizationRequest
{
    public RetrieveAttributeRequest()
    {
        RequestName = "RetrieveAttribute";
    }

    public int ColumnNumber
    {
        get => Parameters.ValueOrDefault<int>(nameof(ColumnNumber));
        set => Parameters[nameof(ColumnNumber)] = value;
    }

    public string EntityLogicalName
    {
        get => Parameters.ValueOrDefault<string>(nameof(EntityLogicalName));
        set => Parameters[nameof(EntityLogicalName)] = value;
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
