using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Pipeline;

/// <summary>Reading parameters of requests.</summary>
internal static class TakenParameter
{
    /// <summary>Takes a parameter out; null when it is absent.</summary>
    public static object? Take(this ParameterCollection parameters, string name)
    {
        if (!parameters.TryGetValue(name, out var value))
        {
            return null;
        }

        parameters.Remove(name);
        return value;
    }
}
