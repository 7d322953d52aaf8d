using System;
using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Messages;

internal sealed class LocalTimeFromUtcTimeMessage(Organization organization) : Message(organization)
{
    public override string Name => "LocalTimeFromUtcTime";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var zone = TimeZoneCodes.Find(Required<int>(request, "TimeZoneCode"));
        var time = DateTime.SpecifyKind(Required<DateTime>(request, "UtcTime"), DateTimeKind.Utc);
        return Answer<LocalTimeFromUtcTimeResponse>(
            Name,
            ("LocalTime", TimeZoneInfo.ConvertTimeFromUtc(time, zone))
        );
    }
}
