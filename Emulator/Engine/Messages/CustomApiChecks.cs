using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>Parameters of a custom API are those it declares, of the types it declares.</summary>
internal static class CustomApiChecks
{
    public static void Ensure(CustomApi api, OrganizationRequest request)
    {
        foreach (var parameter in api.Parameters)
        {
            var isPresent =
                request.Parameters.TryGetValue(parameter.UniqueName, out var value) && value is not null;
            if (!isPresent && !parameter.IsOptional)
            {
                throw Fault.Of(
                    ErrorCode.InvalidArgument,
                    $"The parameter '{parameter.UniqueName}' of {api.UniqueName} is required."
                );
            }

            EnsureType(api, parameter, value);
        }

        foreach (var name in request.Parameters.Keys.Where(name => !IsDeclared(api, name)))
        {
            throw Fault.Of(
                ErrorCode.InvalidArgument,
                $"The parameter '{name}' is not a parameter of {api.UniqueName}. It takes: {string.Join(", ", api.Parameters.Select(known => known.UniqueName))}."
            );
        }
    }

    /// <summary>Faults when the plug-in set a property that is not declared, or of another type.</summary>
    public static void CopyResponses(CustomApi api, ParameterCollection output, ParameterCollection results)
    {
        foreach (var (name, value) in output)
        {
            var property =
                api.Responses.FirstOrDefault(known => known.UniqueName == name)
                ?? throw Fault.Of(
                    ErrorCode.InvalidArgument,
                    $"The plug-in of {api.UniqueName} set '{name}', which is not one of its response properties."
                );
            EnsureType(api, property, value);
            results[name] = value;
        }
    }

    private static bool IsDeclared(CustomApi api, string name) =>
        (name == "Target" && api.BindingType == 1) || api.Parameters.Any(known => known.UniqueName == name);

    private static void EnsureType(CustomApi api, CustomApiParameter parameter, object? value)
    {
        if (!parameter.Takes(value))
        {
            throw Fault.Of(
                ErrorCode.InvalidArgument,
                $"'{parameter.UniqueName}' of {api.UniqueName} is {value!.GetType().Name}, expected is {parameter.ClrType.Name}."
            );
        }
    }
}
