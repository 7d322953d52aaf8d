using System;
using Crm.SalesProcess.Domain.Ledger;

namespace Crm.SalesProcess.Cli.Loading.Targets;

/// <summary>Ids of rows of another system: the same whenever they are loaded.</summary>
internal static class SourceId
{
    private static readonly Guid Namespace = new("5f6f1c9e-3a0a-4b1c-9d55-1f2f5b0c7c11");

    /// <summary>The id of a row.</summary>
    /// <param name="source">Name of the system, as the map has it.</param>
    /// <param name="table">Logical name of the table.</param>
    /// <param name="key">What the system knows the row by.</param>
    public static Guid Of(string source, string table, string key) =>
        DeterministicId.Of(DeterministicId.Of(DeterministicId.Of(Namespace, source), table), key);
}
