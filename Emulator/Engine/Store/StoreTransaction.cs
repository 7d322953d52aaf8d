using System;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Store.Columns;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Store;

/// <summary>
/// All or nothing. Reads see its own writes. Disposing without <see cref="Commit"/> rolls back. It keeps rows sound
/// (types, lengths, ranges, existing references, unique keys); everything else, such as cascades, defaults, system
/// columns other than versionnumber, and access, is the caller's.
/// </summary>
public sealed class StoreTransaction : StoreReader
{
    private readonly Database database;
    private readonly RowWriter rows;
    private readonly RowLocks? locks;
    private readonly WriteJournal? journal;
    private bool isCommitted;
    private int savepoints;

    internal StoreTransaction(Database database, StoreConnection connection, SchemaLayout layout)
        : base(layout, connection, null)
    {
        this.database = database;
        rows = new RowWriter(this, database.State);
        connection.Execute("BEGIN IMMEDIATE");
        locks = database.Locks;
        connection.Journal = journal = locks is null ? null : new WriteJournal();
    }

    /// <summary>
    /// Writes exactly the given columns and a new versionnumber. An empty id is replaced by a new one. Faults when the
    /// id or an alternate key is taken, when a lookup's row does not exist, when a value does not suit its column.
    /// </summary>
    /// <returns>The row's id.</returns>
    public Guid Insert(Entity row) => rows.Insert(row);

    /// <summary>Writes only the given columns, null clears; gives a new versionnumber. Faults as Insert, or when there is no such row.</summary>
    public void Update(Entity row) => rows.Update(row);

    /// <summary>Deletes the row alone: what refers to it is the caller's. Faults when there is no such row.</summary>
    public void Delete(string table, Guid id)
    {
        var layout = Layout.Table(table);
        locks?.Take(this, RowResources.Of(table, id));
        if (
            Connection.Execute($"DELETE FROM {layout.Sql} WHERE {layout.Key.Sql} = @0", IdCodec.ToBytes(id))
            == 0
        )
            throw Fault.NoRow(table, id);
    }

    /// <summary>Sets the lookup column to null in every row that refers to the target; each gets a versionnumber of its own.</summary>
    /// <returns>How many rows there were.</returns>
    public int ClearLookup(string table, string column, EntityReference target)
    {
        var layout = Layout.Table(table);
        var sql =
            $"UPDATE {layout.Sql} SET {layout.Column(column).Sql} = NULL, versionnumber = @0 WHERE {layout.Key.Sql} = @1";
        var ids = ReferencingIds(table, column, target);
        foreach (var id in ids)
        {
            locks?.Take(this, RowResources.Of(table, id));
            Connection.Execute(sql, database.State.NextVersionNumber(), IdCodec.ToBytes(id));
        }

        return ids.Count;
    }

    /// <summary>Writes another id into a column of ids wherever it holds the old one, without a new versionnumber.</summary>
    internal void Replace(string table, string column, Guid old, Guid renewed)
    {
        var layout = Layout.Table(table);
        var sql = layout.Column(column).Sql;
        Connection.Execute(
            $"UPDATE {layout.Sql} SET {sql} = @0 WHERE {sql} = @1",
            IdCodec.ToBytes(renewed),
            IdCodec.ToBytes(old)
        );
    }

    /// <summary>Creates, extends and drops tables and columns so that they are the schema's.</summary>
    public void ChangeSchema(Schema schema)
    {
        var next = new SchemaLayout(schema);
        new SchemaWriter(Connection, Layout, next).Write();
        database.State.SaveSchema(schema);
        Layout = next;
    }

    /// <summary>Clears lookups with several targets where they refer to rows of the table.</summary>
    internal void ForgetReferencesTo(string table)
    {
        foreach (var one in Layout.Schema.Tables)
        {
            var layout = Layout.Table(one.LogicalName);
            foreach (var column in layout.Columns.Where(column => column.TypeSql is not null))
            {
                Connection.Execute(
                    $"UPDATE {layout.Sql} SET {column.Sql} = NULL, {column.TypeSql} = NULL WHERE {column.TypeSql} = @0",
                    table
                );
            }
        }
    }

    /// <summary>A point to go back to; may be nested.</summary>
    public Savepoint SavePoint() => new(this, ++savepoints);

    public void Commit()
    {
        database.State.SaveCounters();
        Connection.Execute("COMMIT");
        isCommitted = true;
    }

    /// <summary>Whether it began while transactions were interleaved, so that it can stand aside.</summary>
    internal bool IsInterleaved => journal is not null;

    /// <summary>
    /// Takes back what was written, lets other transactions run, and writes it again. Faults as a deadlock when they
    /// have written what makes that impossible.
    /// </summary>
    internal void StandAside(Action meanwhile)
    {
        Connection.Journal = null;
        Connection.Execute("ROLLBACK");
        try
        {
            database.StandAside(meanwhile);
        }
        finally
        {
            Connection.Execute("BEGIN IMMEDIATE");
        }

        Repeat();
        Connection.Journal = journal;
    }

    /// <summary>
    /// Takes the row before it is written. True when others may have written it since it was read: it was not taken
    /// yet, and transactions are interleaved.
    /// </summary>
    internal bool TakeRow(string table, Guid id) => locks?.Take(this, RowResources.Of(table, id)) == true;

    /// <summary>Called before a row is written.</summary>
    internal void Lock(Table table, Entity row)
    {
        if (locks is null)
            return;
        foreach (var resource in RowResources.Of(table, row))
            locks.Take(this, resource);
    }

    internal Sequences Sequences => database.State.Sequences;

    internal void ChangeLayout(SchemaLayout layout) => Layout = layout;

    private protected override void End()
    {
        Connection.Journal = null;
        try
        {
            if (!isCommitted)
                Connection.Execute("ROLLBACK");
        }
        finally
        {
            database.End(isCommitted ? Layout : null);
            locks?.Release(this);
        }
    }

    private void Repeat()
    {
        try
        {
            journal?.Repeat(Connection);
        }
        catch (SqliteException)
        {
            throw RowLocks.Deadlock();
        }
    }
}
