using System;
using System.Linq;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>Takes the kind from days and times of no time zone, where the organisation gives them none.</summary>
internal static class WallClockTimes
{
    public static void Complete(Organization organization, Schema schema, Entity row)
    {
        if (organization.Options.WallClockTimesAreUtc)
        {
            return;
        }

        foreach (var (name, value) in row.Attributes.ToList())
        {
            row[name] = value switch
            {
                DateTime time => Mark(schema, row.LogicalName, name, time),
                AliasedValue { Value: DateTime time } aliased => new AliasedValue(
                    aliased.EntityLogicalName,
                    aliased.AttributeLogicalName,
                    Mark(schema, aliased.EntityLogicalName, aliased.AttributeLogicalName, time)
                ),
                _ => value,
            };
        }
    }

    private static DateTime Mark(Schema schema, string table, string column, DateTime time) =>
        schema.Table(table).Find(column)?.Behavior == DateTimeBehavior.UserLocal
            ? time
            : DateTime.SpecifyKind(time, DateTimeKind.Unspecified);
}
