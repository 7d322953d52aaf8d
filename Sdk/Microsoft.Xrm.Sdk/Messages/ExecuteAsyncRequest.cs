using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class ExecuteAsyncRequest : OrganizationRequest
{
    public ExecuteAsyncRequest()
    {
        RequestName = "ExecuteAsync";
    }

    public OrganizationRequest Request
    {
        get => Parameters.ValueOrDefault<OrganizationRequest>(nameof(Request));
        set => Parameters[nameof(Request)] = value;
    }
}
