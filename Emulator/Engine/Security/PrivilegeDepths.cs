using System;
using Crm.SalesProcess.Emulator.Query;
using Microsoft.Crm.Sdk.Messages;

namespace Crm.SalesProcess.Emulator.Security;

/// <summary>Depths as solution files name them and as <c>roleprivileges</c> stores them (a mask).</summary>
internal static class PrivilegeDepths
{
    /// <summary>Null for a name that is no level.</summary>
    public static AccessDepth? FromLevel(string level) =>
        level switch
        {
            "Basic" => AccessDepth.Basic,
            "Local" => AccessDepth.Local,
            "Deep" => AccessDepth.Deep,
            "Global" => AccessDepth.Global,
            _ => null,
        };

    public static AccessDepth FromMask(int mask) =>
        (mask & 8) != 0 ? AccessDepth.Global
        : (mask & 4) != 0 ? AccessDepth.Deep
        : (mask & 2) != 0 ? AccessDepth.Local
        : (mask & 1) != 0 ? AccessDepth.Basic
        : AccessDepth.None;

    /// <summary>Of the SDK's depths, those that there are here.</summary>
    public static AccessDepth Of(PrivilegeDepth depth) => (AccessDepth)((int)depth + 1);

    public static PrivilegeDepth ToSdk(AccessDepth depth) => (PrivilegeDepth)((int)depth - 1);

    public static int ToMask(AccessDepth depth) =>
        depth switch
        {
            AccessDepth.Basic => 1,
            AccessDepth.Local => 2,
            AccessDepth.Deep => 4,
            AccessDepth.Global => 8,
            _ => throw new ArgumentOutOfRangeException(nameof(depth), depth, "A grant has a depth."),
        };
}
