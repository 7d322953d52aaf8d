using System;
using Crm.SalesProcess.Tables;

namespace Crm.SalesProcess.Steps.Metrics;

/// <summary>Reads the setting <see cref="EnvironmentVariable.RepFigures"/>.</summary>
public static class RepFigureSwitch
{
    /// <summary>Whether figures of single reps are kept: by default, and where the value is yes. Anything else forbids them.</summary>
    public static bool IsOn(string? value) =>
        value is null || value.Trim().Equals("yes", StringComparison.OrdinalIgnoreCase);
}
