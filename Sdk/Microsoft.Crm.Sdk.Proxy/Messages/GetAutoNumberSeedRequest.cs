using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class GetAutoNumberSeedRequest : OrganizationRequest
{
    public GetAutoNumberSeedRequest()
    {
        RequestName = "GetAutoNumberSeed";
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
}
