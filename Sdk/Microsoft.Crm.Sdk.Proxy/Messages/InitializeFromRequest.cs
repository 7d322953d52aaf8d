using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class InitializeFromRequest : OrganizationRequest
{
    public InitializeFromRequest()
    {
        RequestName = "InitializeFrom";
    }

    public EntityReference EntityMoniker
    {
        get => Parameters.ValueOrDefault<EntityReference>(nameof(EntityMoniker));
        set => Parameters[nameof(EntityMoniker)] = value;
    }

    public bool SkipParentalRelationshipMapping
    {
        get => Parameters.ValueOrDefault<bool>(nameof(SkipParentalRelationshipMapping));
        set => Parameters[nameof(SkipParentalRelationshipMapping)] = value;
    }

    public string TargetEntityName
    {
        get => Parameters.ValueOrDefault<string>(nameof(TargetEntityName));
        set => Parameters[nameof(TargetEntityName)] = value;
    }

    public TargetFieldType TargetFieldType
    {
        get => Parameters.ValueOrDefault<TargetFieldType>(nameof(TargetFieldType));
        set => Parameters[nameof(TargetFieldType)] = value;
    }
}
