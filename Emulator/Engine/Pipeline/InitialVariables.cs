using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Pipeline;

/// <summary>The shared variables that an operation starts with.</summary>
internal static class InitialVariables
{
    public static ParameterCollection Of(Call call, EmulatorOptions options)
    {
        var variables = new ParameterCollection();
        if (options.VariablesTellTransactions)
        {
            variables["IsAutoTransact"] = true;
        }

        if (call.Tag is { } tag)
        {
            variables["tag"] = tag;
        }

        return variables;
    }
}
