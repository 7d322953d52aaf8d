using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class ExecuteAsyncResponse : OrganizationResponse
{
    public Guid AsyncJobId => Results.ValueOrDefault<Guid>(nameof(AsyncJobId));
}
