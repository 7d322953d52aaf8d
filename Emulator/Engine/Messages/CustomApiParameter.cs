using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>A request parameter or response property of a custom API.</summary>
/// <param name="Type">0 Boolean … 12 Guid, the platform's numbering.</param>
public sealed record CustomApiParameter(string UniqueName, int Type, bool IsOptional)
{
    private static readonly FrozenDictionary<int, Type> Types = new Dictionary<int, Type>
    {
        [0] = typeof(bool),
        [1] = typeof(DateTime),
        [2] = typeof(decimal),
        [3] = typeof(Entity),
        [4] = typeof(EntityCollection),
        [5] = typeof(EntityReference),
        [6] = typeof(double),
        [7] = typeof(int),
        [8] = typeof(Money),
        [9] = typeof(OptionSetValue),
        [10] = typeof(string),
        [11] = typeof(string[]),
        [12] = typeof(Guid),
    }.ToFrozenDictionary();

    /// <summary>Table of the rows it holds, by logical name; null = any, or none.</summary>
    public string? Table { get; init; }

    public static bool IsType(int type) => Types.ContainsKey(type);

    public Type ClrType => Types[Type];

    public bool Takes(object? value) => value is null || ClrType.IsInstanceOfType(value);
}
