using System;
using Crm.SalesProcess.Emulator.Query;

namespace Crm.SalesProcess.Emulator;

/// <summary>How the platform itself queries: every row, in UTC.</summary>
internal static class SystemScope
{
    public static QueryScope At(DateTime now) =>
        new()
        {
            UserId = Emulated.SystemUserId,
            BusinessUnitId = Emulated.RootBusinessUnitId,
            Now = now,
        };
}
