using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Host.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Crm.SalesProcess.Emulator.Host.Queries;

/// <summary>Query options of a request.</summary>
internal static class Options
{
    /// <summary>The platform's code; Microsoft's list of codes leaves it out.</summary>
    private const int NoSkip = unchecked((int)0x80060888);

    /// <summary>Faults with the name of an option that is not among those known; parameter aliases may be any.</summary>
    public static void Ensure(ApiRequest request, params string[] known)
    {
        var given = QueryHelpers.ParseQuery(request.Address.Query).Keys;
        if (given.Contains("$skip"))
        {
            throw Fault.Of(NoSkip, "Skip Clause is not supported in CRM", []);
        }

        if (given.FirstOrDefault(name => !name.StartsWith('@') && !known.Contains(name)) is { } unknown)
        {
            throw Fault.NotImplemented($"The query option {unknown} on this address");
        }
    }

    /// <summary>Value of an option, decoded; null when it was not sent.</summary>
    public static string? Of(ApiRequest request, string name) =>
        QueryHelpers.ParseQuery(request.Address.Query).TryGetValue(name, out var value)
            ? value.ToString()
            : null;
}
