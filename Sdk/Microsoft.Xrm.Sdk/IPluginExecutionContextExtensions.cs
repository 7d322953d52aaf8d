using System.Collections.Generic;

namespace Microsoft.Xrm.Sdk;

public static class IPluginExecutionContextExtensions
{
    /// <exception cref="KeyNotFoundException">The platform did not seed the shared variable.</exception>
    public static bool IsAutoTransact(this IPluginExecutionContext context) =>
        (bool)context.SharedVariables["IsAutoTransact"];

    /// <summary>Whether the stage is PreOperation (20), the operation itself or PostOperation (40).</summary>
    public static bool IsWithinMainTransaction(this IPluginExecutionContext context) =>
        context.Stage is >= 20 and <= 40;
}
