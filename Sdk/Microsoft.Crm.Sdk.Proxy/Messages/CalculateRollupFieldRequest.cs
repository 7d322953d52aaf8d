using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class CalculateRollupFieldRequest : OrganizationRequest
{
    public CalculateRollupFieldRequest()
    {
        RequestName = "CalculateRollupField";
    }

    public string FieldName
    {
        get => Parameters.ValueOrDefault<string>(nameof(FieldName));
        set => Parameters[nameof(FieldName)] = value;
    }

    public EntityReference Target
    {
        get => Parameters.ValueOrDefault<EntityReference>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }
}
