using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class DeleteAndPromoteRequest : OrganizationRequest
{
    public DeleteAndPromoteRequest()
    {
        RequestName = "DeleteAndPromote";
    }

    public string UniqueName
    {
        get => Parameters.ValueOrDefault<string>(nameof(UniqueName));
        set => Parameters[nameof(UniqueName)] = value;
    }
}
