using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class LocalTimeFromUtcTimeRequest : OrganizationRequest
{
    public LocalTimeFromUtcTimeRequest()
    {
        RequestName = "LocalTimeFromUtcTime";
    }

    public int TimeZoneCode
    {
        get => Parameters.ValueOrDefault<int>(nameof(TimeZoneCode));
        set => Parameters[nameof(TimeZoneCode)] = value;
    }

    public DateTime UtcTime
    {
        get => Parameters.ValueOrDefault<DateTime>(nameof(UtcTime));
        set => Parameters[nameof(UtcTime)] = value;
    }
}
