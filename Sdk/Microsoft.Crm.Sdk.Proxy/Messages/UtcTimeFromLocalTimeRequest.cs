using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class UtcTimeFromLocalTimeRequest : OrganizationRequest
{
    public UtcTimeFromLocalTimeRequest()
    {
        RequestName = "UtcTimeFromLocalTime";
    }

    public DateTime LocalTime
    {
        get => Parameters.ValueOrDefault<DateTime>(nameof(LocalTime));
        set => Parameters[nameof(LocalTime)] = value;
    }

    public int TimeZoneCode
    {
        get => Parameters.ValueOrDefault<int>(nameof(TimeZoneCode));
        set => Parameters[nameof(TimeZoneCode)] = value;
    }
}
