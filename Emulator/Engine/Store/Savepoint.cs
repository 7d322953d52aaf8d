using System;

namespace Crm.SalesProcess.Emulator.Store;

/// <summary>A point in a transaction. Disposing without <see cref="Keep"/> undoes what was written since.</summary>
public sealed class Savepoint : IDisposable
{
    private readonly StoreTransaction transaction;
    private readonly SchemaLayout layout;
    private readonly string name;
    private bool isOpen = true;

    internal Savepoint(StoreTransaction transaction, int number)
    {
        this.transaction = transaction;
        layout = transaction.Layout;
        name = $"s{number}";
        transaction.Connection.Execute($"SAVEPOINT {name}");
    }

    /// <summary>What was written stays, as far as the transaction does.</summary>
    public void Keep()
    {
        isOpen = false;
        transaction.Connection.Execute($"RELEASE {name}");
    }

    public void Dispose()
    {
        if (!isOpen)
            return;
        isOpen = false;
        transaction.Connection.Execute($"ROLLBACK TO {name}");
        transaction.Connection.Execute($"RELEASE {name}");
        transaction.ChangeLayout(layout);
    }
}
