using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Crm.SalesProcess.Emulator.Faults;

namespace Crm.SalesProcess.Emulator.Store;

/// <summary>
/// What each transaction has written, while requests are interleaved: as in SQL Server with read committed snapshots, a
/// reader never waits, a second writer of the same row or key waits until the first one's transaction ends.
/// </summary>
internal sealed class RowLocks
{
    private readonly object gate = new();
    private readonly Dictionary<string, StoreTransaction> holders = new(StringComparer.Ordinal);
    private readonly HashSet<StoreTransaction> waiting = [];

    /// <summary>Whether any transaction ever had to wait for another one.</summary>
    public bool HasMadeWait { get; private set; }

    /// <summary>
    /// Returns when the resource belongs to the transaction; until then the transaction stands aside. Faults when its
    /// holder waits itself, so that both would wait forever. False when it belonged to it before.
    /// </summary>
    public bool Take(StoreTransaction transaction, string resource)
    {
        lock (gate)
        {
            if (IsFreeFor(transaction, resource))
                return holders.TryAdd(resource, transaction);

            if (waiting.Contains(holders[resource]))
                throw Deadlock();
            HasMadeWait = true;
        }

        transaction.StandAside(() => WaitFor(resource, transaction));
        return true;
    }

    public void Release(StoreTransaction transaction)
    {
        lock (gate)
        {
            foreach (var (resource, _) in holders.Where(held => held.Value == transaction).ToList())
                holders.Remove(resource);
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>Returns when that is so, or when some transaction waits; look again after <see cref="Notify"/>.</summary>
    public void WaitUntil(Func<bool> isSo)
    {
        lock (gate)
        {
            while (!isSo() && waiting.Count == 0)
                Monitor.Wait(gate);
        }
    }

    public void Notify()
    {
        lock (gate)
            Monitor.PulseAll(gate);
    }

    /// <summary>SQL Server's words for the transaction that it ends.</summary>
    public static Exception Deadlock() =>
        Fault.Of(
            ErrorCode.UnManagedIdsSqlError,
            "Generic SQL error. The transaction was deadlocked on lock resources with another process and has been chosen as the deadlock victim. Rerun the transaction."
        );

    private void WaitFor(string resource, StoreTransaction transaction)
    {
        lock (gate)
        {
            waiting.Add(transaction);
            Monitor.PulseAll(gate);
            while (!IsFreeFor(transaction, resource))
                Monitor.Wait(gate);
            waiting.Remove(transaction);
            holders[resource] = transaction;
        }
    }

    private bool IsFreeFor(StoreTransaction transaction, string resource) =>
        !holders.TryGetValue(resource, out var holder) || holder == transaction;
}
