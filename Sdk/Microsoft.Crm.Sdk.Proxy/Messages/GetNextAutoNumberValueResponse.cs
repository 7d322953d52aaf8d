using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class GetNextAutoNumberValueResponse : OrganizationResponse
{
    public long NextAutoNumberValue => Results.ValueOrDefault<long>(nameof(NextAutoNumberValue));
}
