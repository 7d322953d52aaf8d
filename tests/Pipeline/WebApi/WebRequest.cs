using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace Crm.SalesProcess.Tests.Pipeline.WebApi;

/// <summary>A request of the Web API.</summary>
/// <param name="Method">Such as PATCH.</param>
/// <param name="Path">Below the root of the Web API.</param>
/// <param name="Body">JSON.</param>
internal sealed record WebRequest(string Method, string Path, JsonObject Body)
{
    /// <summary>Whether the row has to be there: a PATCH would create it otherwise.</summary>
    public bool UpdatesOnly { get; init; }

    /// <summary>Whether it asks for no plug-in to run.</summary>
    public bool BypassesPlugins { get; init; }

    /// <summary>Name and value of each header that it needs beside those of its body.</summary>
    public IEnumerable<(string Name, string Value)> Headers
    {
        get
        {
            if (UpdatesOnly)
            {
                yield return ("If-Match", "*");
            }
            if (BypassesPlugins)
            {
                yield return ("MSCRM.BypassCustomPluginExecution", "true");
            }
        }
    }
}
