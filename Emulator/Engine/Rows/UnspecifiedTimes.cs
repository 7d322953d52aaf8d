using System;
using System.Linq;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Query.Sql;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>Instants that are sent without a kind, where the organisation takes them for the caller's local time.</summary>
internal sealed class UnspecifiedTimes(Organization organization)
{
    public void Complete(Table table, Entity row, Call call)
    {
        if (organization.Options.UnspecifiedTimesAreUtc)
        {
            return;
        }

        var zone = organization.Security.Of(call).TimeZone;
        foreach (var (name, value) in row.Attributes.ToList())
        {
            if (
                value is DateTime { Kind: DateTimeKind.Unspecified } time
                && table.Column(name).Behavior == DateTimeBehavior.UserLocal
            )
            {
                row[name] = LocalTime.ToUtc(time, zone);
            }
        }
    }
}
