using System.Collections.Generic;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Host.Http;
using Crm.SalesProcess.Emulator.Host.Queries;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Host.Resources;

/// <summary>Headers and options of a change that travel as optional parameters of its message.</summary>
internal static class OptionalHeaders
{
    private const string Prefix = "MSCRM.";
    private const string Tag = "tag";

    private static readonly string[] Switches = ["BypassCustomPluginExecution", "SuppressDuplicateDetection"];
    private static readonly string[] Texts =
    [
        "SolutionUniqueName",
        "BypassBusinessLogicExecution",
        "BypassBusinessLogicExecutionStepIds",
    ];

    /// <summary>What of these the emulator does not follow, its engine refuses by name.</summary>
    public static void Apply(ApiRequest request, OrganizationRequest message)
    {
        foreach (var (name, value) in Sent(request))
        {
            message.Parameters[name] = value;
        }
    }

    private static IEnumerable<(string Name, object Value)> Sent(ApiRequest request)
    {
        foreach (var name in Switches)
        {
            if (request.Header(Prefix + name) is { } value)
            {
                yield return (name, Flag(Prefix + name, value));
            }
        }

        foreach (var name in Texts)
        {
            if (request.Header(Prefix + name) is { } value)
            {
                yield return (name, value);
            }
        }

        if (Options.Of(request, Tag) is { } tag)
        {
            yield return (Tag, tag);
        }
    }

    private static bool Flag(string header, string value) =>
        bool.TryParse(value, out var flag)
            ? flag
            : throw Fault.Of(ErrorCode.InvalidArgument, $"{header} '{value}' is neither true nor false.");
}
