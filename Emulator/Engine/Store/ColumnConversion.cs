using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Store.Columns;

namespace Crm.SalesProcess.Emulator.Store;

/// <summary>Rewrites a column in its new form: more or fewer decimals, another range, another date behaviour.</summary>
internal sealed class ColumnConversion(
    StoreConnection connection,
    TableLayout table,
    StoredColumn before,
    StoredColumn after
)
{
    /// <summary>Faults when the type itself changes, which the platform does not allow either.</summary>
    public void Run()
    {
        if (before.Column.Type != after.Column.Type)
            throw Fault.Of(
                ErrorCode.InvalidArgument,
                $"'{after.Place}' is of type {before.Column.Type} and cannot become {after.Column.Type}."
            );
        foreach (var (id, value) in Values())
            connection.Execute(
                $"UPDATE {table.Sql} SET {after.Sql} = @0 WHERE {table.Key.Sql} = @1",
                after.Codec.Encode(after.Place, value),
                id
            );
    }

    private List<(object Id, object Value)> Values() =>
        connection
            .Query(
                $"SELECT {table.Key.Sql}, {before.Sql} FROM {table.Sql} WHERE {before.Sql} IS NOT NULL",
                [],
                reader => (reader.GetValue(0)!, before.Codec.Decode(reader, 1))
            )
            .ToList();
}
