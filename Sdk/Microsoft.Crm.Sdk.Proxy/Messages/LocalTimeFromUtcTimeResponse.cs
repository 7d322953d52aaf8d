using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class LocalTimeFromUtcTimeResponse : OrganizationResponse
{
    public DateTime LocalTime => Results.ValueOrDefault<DateTime>(nameof(LocalTime));
}
