using System.Collections.Immutable;

namespace Crm.SalesProcess.Emulator.Host.Operations;

/// <summary>A function or an action of the Web API: a message of the organisation.</summary>
/// <param name="Name">Name of the message, and of the operation without its namespace.</param>
internal sealed record Operation(string Name)
{
    /// <summary>Called by GET, with parameters in the address; otherwise by POST with a body.</summary>
    public bool IsFunction { get; init; }

    public Binding Binding { get; init; }

    /// <summary>Table it is bound to, by logical name; empty = rows of every table.</summary>
    public string BoundTable { get; init; } = "";

    /// <summary>Key of the bound row in the SDK's request.</summary>
    public string BoundKey { get; init; } = "Target";

    /// <summary>Whether the request takes the bound row's id rather than a reference.</summary>
    public bool TakesBoundId { get; init; }

    public ImmutableArray<Parameter> Parameters { get; init; } = [];

    /// <summary>Properties of the response; none = answered with 204.</summary>
    public ImmutableArray<Parameter> Results { get; init; } = [];
}
