using System;
using System.Collections.Generic;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Store;

namespace Crm.SalesProcess.Emulator.Pipeline;

/// <summary>One database transaction with everything that takes part in it.</summary>
internal sealed class Operation(StoreTransaction transaction) : IDisposable
{
    private readonly HashSet<string> _writtenTables = new(StringComparer.Ordinal);

    public StoreTransaction Store { get; } = transaction;

    /// <summary>A service call of a plug-in failed inside; nothing may be kept any more.</summary>
    public bool IsDoomed { get; private set; }

    public IReadOnlyCollection<string> WrittenTables => _writtenTables;

    public void Doom() => IsDoomed = true;

    public void Wrote(string table) => _writtenTables.Add(table);

    /// <summary>Refuses to go on after a failed call that a plug-in swallowed.</summary>
    public void EnsureAlive()
    {
        if (IsDoomed)
        {
            throw Fault.Of(
                ErrorCode.TransactionNotStarted,
                "There is no active transaction. This error is usually caused by custom plug-ins that ignore errors from service calls and continue processing."
            );
        }
    }

    /// <summary>Refuses to commit after a failed call that a plug-in swallowed.</summary>
    public void EnsureUnbroken()
    {
        if (IsDoomed)
        {
            throw Fault.Of(
                ErrorCode.IsvReducedTransactionCount,
                "ISV code reduced the open transaction count. Custom plug-ins should not catch exceptions from OrganizationService calls and continue processing."
            );
        }
    }

    public void Dispose() => Store.Dispose();
}
