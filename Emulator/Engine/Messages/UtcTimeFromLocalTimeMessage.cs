using System;
using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>The other way round.</summary>
internal sealed class UtcTimeFromLocalTimeMessage(Organization organization) : Message(organization)
{
    public override string Name => "UtcTimeFromLocalTime";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var zone = TimeZoneCodes.Find(Required<int>(request, "TimeZoneCode"));
        var local = DateTime.SpecifyKind(Required<DateTime>(request, "LocalTime"), DateTimeKind.Unspecified);
        return Answer<UtcTimeFromLocalTimeResponse>(Name, ("UtcTime", UtcOf(local, zone)));
    }

    /// <summary>A time that daylight saving skips counts by the offset before the skip.</summary>
    private static DateTime UtcOf(DateTime local, TimeZoneInfo zone) =>
        zone.IsInvalidTime(local)
            ? DateTime.SpecifyKind(local - zone.BaseUtcOffset, DateTimeKind.Utc)
            : TimeZoneInfo.ConvertTimeToUtc(local, zone);
}
