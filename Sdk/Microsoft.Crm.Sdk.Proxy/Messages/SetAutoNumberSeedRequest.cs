using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class SetAutoNumberSeedRequest : OrganizationRequest
{
    public SetAutoNumberSeedRequest()
    {
        RequestName = "SetAutoNumberSeed";
    }

    public string AttributeName
    {
        get => Parameters.ValueOrDefault<string>(nameof(AttributeName));
        set => Parameters[nameof(AttributeName)] = value;
    }

    public string EntityName
    {
        get => Parameters.ValueOrDefault<string>(nameof(EntityName));
        set => Parameters[nameof(EntityName)] = value;
    }

    public long Value
    {
        get => Parameters.ValueOrDefault<long>(nameof(Value));
        set => Parameters[nameof(Value)] = value;
    }
}
