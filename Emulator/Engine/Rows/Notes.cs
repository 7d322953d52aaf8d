using System;
using Crm.SalesProcess.Emulator.Faults;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>What the platform knows of a note by itself: what it is about, and the file that it holds.</summary>
internal static class Notes
{
    /// <summary>Faults when the file is not in base 64.</summary>
    public static void Complete(Entity row)
    {
        if (row.LogicalName != "annotation")
        {
            return;
        }

        if (row.Contains("objectid"))
        {
            row["objecttypecode"] = row.GetAttributeValue<EntityReference>("objectid")?.LogicalName;
        }

        if (row.Contains("documentbody"))
        {
            var size = SizeOf(row.GetAttributeValue<string>("documentbody"));
            row["isdocument"] = size is not null;
            row["filesize"] = size;
        }
    }

    private static int? SizeOf(string? body)
    {
        if (body is null)
        {
            return null;
        }

        var bytes = new byte[body.Length];
        return Convert.TryFromBase64String(body, bytes, out var size)
            ? size
            : throw Fault.Of(ErrorCode.InvalidArgument, "The documentbody of a note has to be in base 64.");
    }
}
