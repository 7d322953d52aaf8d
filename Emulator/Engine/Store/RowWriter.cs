using System;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Store.Columns;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Store;

/// <summary>Turns entities into INSERT and UPDATE statements.</summary>
internal sealed class RowWriter(StoreTransaction transaction, DatabaseState state)
{
    public Guid Insert(Entity row)
    {
        var table = transaction.Layout.Table(row.LogicalName);
        var id = IdOf(row, table) ?? Guid.CreateVersion7();
        var values = Values(row, table, id);
        values.Add(table.Key.Sql, IdCodec.ToBytes(id));
        transaction.Lock(table.Table, row);
        Run(table, values.InsertInto(table.Sql), values);
        PartyLists.Write(transaction, table.Table, row, id);
        return id;
    }

    public void Update(Entity row)
    {
        var table = transaction.Layout.Table(row.LogicalName);
        var id =
            IdOf(row, table)
            ?? throw Fault.Of(ErrorCode.InvalidArgument, "Entity Id must be specified for Update");
        var values = Values(row, table, id);
        var sql = values.UpdateOf(table.Sql, table.Key.Sql);
        values.Add(table.Key.Sql, IdCodec.ToBytes(id));
        transaction.Lock(table.Table, row);
        if (Run(table, sql, values) == 0)
            throw Fault.NoRow(table.Table.LogicalName, id);
        PartyLists.Write(transaction, table.Table, row, id);
    }

    private static Guid? IdOf(Entity row, TableLayout table)
    {
        if (row.Id != Guid.Empty)
            return row.Id;
        return
            row.Attributes.TryGetValue(table.Table.PrimaryId, out var key)
            && key is Guid id
            && id != Guid.Empty
            ? id
            : null;
    }

    private SqlValues Values(Entity row, TableLayout table, Guid id)
    {
        var values = new SqlValues();
        foreach (var (name, value) in row.Attributes)
        {
            var column = table.Table.Column(name);
            if (name != table.Table.PrimaryId && name != "versionnumber" && StoredColumn.IsStored(column))
                Add(values, table.Column(name), value, id);
        }
        if (table.Find("versionnumber") is { } version)
            values.Add(version.Sql, state.NextVersionNumber());
        return values;
    }

    private void Add(SqlValues values, StoredColumn column, object? value, Guid id)
    {
        var encoded = value is null ? null : column.Codec.Encode(column.Place, value);
        values.Add(column.Sql, encoded);
        if (column.FoldSql is { } fold)
            values.Add(fold, encoded is string text ? Fold.Of(text) : null);
        if (value is EntityReference reference)
            CheckExists(reference, id);
        if (column.TypeSql is { } type)
            values.Add(type, (value as EntityReference)?.LogicalName);
    }

    private void CheckExists(EntityReference reference, Guid writtenId)
    {
        if (reference.Id != writtenId && !transaction.Exists(reference.LogicalName, reference.Id))
            throw Fault.NoRow(reference.LogicalName, reference.Id);
    }

    private int Run(TableLayout table, string sql, SqlValues values)
    {
        try
        {
            return transaction.Connection.Execute(sql, values.Parameters);
        }
        catch (SqliteException exception) when (SqlFault.IsDuplicate(exception))
        {
            throw SqlFault.Duplicate(exception, table);
        }
    }
}
