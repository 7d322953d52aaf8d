using System;
using System.Collections.Immutable;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>A message that a solution brings.</summary>
/// <param name="BindingType">0 unbound, 1 bound to a row, 2 bound to a table.</param>
/// <param name="PluginTypeId">Null: the message does nothing itself.</param>
public sealed record CustomApi(
    Guid Id,
    string UniqueName,
    int BindingType,
    string? BoundTable,
    Guid? PluginTypeId
)
{
    public string? ExecutePrivilege { get; init; }

    public bool IsPrivate { get; init; }

    /// <summary>Called by GET in the Web API; otherwise an action, called by POST.</summary>
    public bool IsFunction { get; init; }

    public ImmutableArray<CustomApiParameter> Parameters { get; init; } = [];

    public ImmutableArray<CustomApiParameter> Responses { get; init; } = [];
}
