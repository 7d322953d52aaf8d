using System;
using System.Runtime.ExceptionServices;
using System.Threading;
using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Store;

namespace Crm.SalesProcess.Emulator;

/// <summary>
/// One request that runs while another one stands still, so that tests meet the races of a real organisation. Both go
/// by the rules of SQL Server with read committed snapshots: readers see what is committed and never wait, the second
/// writer of a row waits for the end of the first one's transaction, and writes last.
/// </summary>
public sealed class Interleaving : IDisposable
{
    private readonly Database _database;
    private readonly RowLocks _locks = new();
    private readonly InterleavingPoint _point;
    private readonly Thread _other;
    private volatile ExceptionDispatchInfo? _failure;
    private volatile bool _hasEnded;
    private int _reached;

    internal Interleaving(Database database, InterleavingPoint point, Action other)
    {
        (_database, _point) = (database, point);
        _other = new Thread(() => RunOther(other)) { IsBackground = true };
        database.Locks = _locks;
    }

    /// <summary>Whether an operation came to the point, so that the other request was started.</summary>
    public bool HasStarted => _reached != 0;

    /// <summary>Whether one of the two had to wait for a row or key that the other had written.</summary>
    public bool HasWaited => _locks.HasMadeWait;

    /// <summary>Waits for the end of the other request; throws what it threw. Call it after the first one.</summary>
    /// <exception cref="InvalidOperationException">No operation came to the point.</exception>
    public void Complete()
    {
        if (!HasStarted)
        {
            throw new InvalidOperationException($"No operation came to the point {_point}.");
        }

        _other.Join();
        _failure?.Throw();
    }

    /// <summary>Ends the interleaving; a request under way is waited for.</summary>
    public void Dispose()
    {
        _database.Locks = null;
        if (HasStarted)
        {
            _other.Join();
        }
    }

    /// <summary>Starts the other request when this is the point, and returns when it has ended or waits.</summary>
    internal void Reach(InterleavingMoment moment, PipelineEvent operation, Operation transaction)
    {
        if (
            _point.Matches(moment, operation)
            && transaction.Store.IsInterleaved
            && Interlocked.Exchange(ref _reached, 1) == 0
        )
        {
            transaction.Store.StandAside(() =>
            {
                _other.Start();
                _locks.WaitUntil(() => _hasEnded);
            });
        }
    }

    private void RunOther(Action other)
    {
        try
        {
            other();
        }
        catch (Exception thrown)
        {
            _failure = ExceptionDispatchInfo.Capture(thrown);
        }

        _hasEnded = true;
        _locks.Notify();
    }
}
