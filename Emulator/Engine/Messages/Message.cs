using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>A request that the organisation answers.</summary>
internal abstract class Message(Organization organization)
{
    /// <summary>The request name, e.g. <c>WinOpportunity</c>; steps may know it under another one.</summary>
    public abstract string Name { get; }

    protected Organization Organization { get; } = organization;

    public abstract OrganizationResponse Execute(OrganizationRequest request, Call call);

    /// <summary>Faults when the parameter is missing, null, or of another type.</summary>
    protected T Required<T>(OrganizationRequest request, string parameter) =>
        request.Parameters.TryGetValue(parameter, out var value) && value is T known
            ? known
            : throw Fault.Of(
                ErrorCode.InvalidArgument,
                value is null
                    ? $"Required field '{parameter}' is missing for the request {Name}."
                    : $"The parameter '{parameter}' of {Name} is {value.GetType().Name}, expected is {typeof(T).Name}."
            );

    protected static void RefuseInPlugin(string name, Call call)
    {
        if (call.IsFromPlugin)
        {
            throw Fault.NotSupported($"{name} within a plug-in, as on the platform,");
        }
    }

    protected static TResponse Answer<TResponse>(string name, params (string Key, object? Value)[] results)
        where TResponse : OrganizationResponse, new()
    {
        var response = new TResponse { ResponseName = name };
        foreach (var (key, value) in results)
        {
            response.Results[key] = value;
        }

        return response;
    }
}
