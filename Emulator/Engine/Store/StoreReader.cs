using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Query;
using Crm.SalesProcess.Emulator.Store.Columns;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Store;

/// <summary>A consistent view of the rows. For one thread at a time; dispose it soon.</summary>
public class StoreReader : IDisposable
{
    private readonly Action<StoreConnection>? release;
    private bool isDisposed;

    internal StoreReader(SchemaLayout layout, StoreConnection connection, Action<StoreConnection>? release)
    {
        Layout = layout;
        Connection = connection;
        this.release = release;
    }

    /// <summary>The schema this view sees; inside a transaction with its own changes.</summary>
    public Schema Schema => Layout.Schema;

    internal SchemaLayout Layout { get; private protected set; }

    internal StoreConnection Connection { get; }

    /// <summary>
    /// Null when there is no such row. Null columns are absent, the key is always present, lookups come with names.
    /// Formatted values only when a scope is given, which otherwise plays no part: access is the caller's to check.
    /// </summary>
    public Entity? Find(string table, Guid id, ColumnSet columns, QueryScope? scope = null)
    {
        var rows = Layout.Table(table);
        var plan = Layout.Plans.Get(rows, columns.AllColumns ? null : columns.Columns, scope is not null);
        var row = Connection.First(plan.Sql, [IdCodec.ToBytes(id)], reader => plan.Read(reader, scope));
        if (row is not null && !columns.AllColumns)
            PartyLists.Read(this, row, columns.Columns);
        return row;
    }

    public bool Exists(string table, Guid id)
    {
        var rows = Layout.Table(table);
        return Connection.Any($"SELECT 1 FROM {rows.Sql} WHERE {rows.Key.Sql} = @0", IdCodec.ToBytes(id));
    }

    /// <summary>
    /// Id of a row with these values (null: no value) in the columns of an alternate key; null when there is none. Faults with
    /// EntityKeyNotDefined when no key has exactly these columns.
    /// </summary>
    public Guid? FindByKey(string table, KeyAttributeCollection key)
    {
        var rows = Layout.Table(table);
        var columns = key.Select(pair => pair.Key).Order(StringComparer.Ordinal).ToList();
        if (
            !rows.Table.Keys.Any(known =>
                known.IsActive && known.Columns.Order(StringComparer.Ordinal).SequenceEqual(columns)
            )
        )
            throw Fault.Of(
                ErrorCode.EntityKeyNotDefined,
                $"The specified key attributes are not a defined key for the {table} entity"
            );
        var filled = columns.Where(column => key[column] is not null).ToList();
        var conditions = filled
            .Select((column, i) => $"{TableIndexes.KeySql(rows.Column(column))} = @{i}")
            .Concat(columns.Except(filled).Select(column => $"{rows.Column(column).Sql} IS NULL"));
        var values = filled.Select(column => rows.Column(column).Codec.Comparand(key[column])).ToArray();
        return Ids($"SELECT {rows.Key.Sql} FROM {rows.Sql} WHERE {string.Join(" AND ", conditions)}", values)
            .Cast<Guid?>()
            .FirstOrDefault();
    }

    /// <summary>Ids of the rows whose lookup column refers to the target.</summary>
    public IReadOnlyList<Guid> ReferencingIds(string table, string column, EntityReference target)
    {
        var rows = Layout.Table(table);
        var lookup = rows.Column(column);
        return Ids(
            $"SELECT {rows.Key.Sql} FROM {rows.Sql} WHERE {lookup.Sql} = @0",
            [IdCodec.ToBytes(target.Id)]
        );
    }

    /// <summary>Ids of all rows.</summary>
    internal IReadOnlyList<Guid> AllIds(string table)
    {
        var rows = Layout.Table(table);
        return Ids($"SELECT {rows.Key.Sql} FROM {rows.Sql}", []);
    }

    internal long Count(string table) =>
        Connection.Query($"SELECT COUNT(*) FROM {Layout.Table(table).Sql}", [], reader => reader.GetInt64(0))[
            0
        ];

    /// <summary>Runs FetchExpression, QueryExpression or QueryByAttribute.</summary>
    public EntityCollection Query(QueryBase query, QueryScope scope) => Query(QueryReader.Read(query), scope);

    /// <summary>Runs a query of the emulator's own model.</summary>
    public EntityCollection Query(RowQuery query, QueryScope scope) =>
        new QueryRunner(Layout, Connection, scope).Run(query);

    /// <summary>What <see cref="Query(QueryBase, QueryScope)"/> would do, without running it.</summary>
    public QueryExplanation Explain(QueryBase query, QueryScope scope) =>
        Explain(QueryReader.Read(query), scope);

    /// <summary>What <see cref="Query(RowQuery, QueryScope)"/> would do, without running it.</summary>
    public QueryExplanation Explain(RowQuery query, QueryScope scope) =>
        new QueryRunner(Layout, Connection, scope).Explain(query);

    public void Dispose()
    {
        if (isDisposed)
            return;
        isDisposed = true;
        End();
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives the connection back.</summary>
    private protected virtual void End() => release?.Invoke(Connection);

    private List<Guid> Ids(string sql, object[] parameters) =>
        Connection.Query(sql, parameters, reader => IdCodec.Read(reader, 0));
}
