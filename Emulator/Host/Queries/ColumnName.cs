using System;

namespace Crm.SalesProcess.Emulator.Host.Queries;

/// <summary>From property names on the wire back to logical names.</summary>
internal static class ColumnName
{
    private const string LookupSuffix = "_value";

    /// <summary><c>_ownerid_value</c> is <c>ownerid</c>; other names stay.</summary>
    public static string Of(string property) =>
        property.StartsWith('_') && property.EndsWith(LookupSuffix, StringComparison.Ordinal)
            ? property[1..^LookupSuffix.Length]
            : property;
}
