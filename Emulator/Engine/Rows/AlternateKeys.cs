using System;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Store;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>Alternate keys: unique, and a way to name a row without its id.</summary>
internal static class AlternateKeys
{
    /// <summary>
    /// Faults when another row has the same values in all columns of a key; rows with a null are checked only where the
    /// organisation says so.
    /// </summary>
    /// <param name="row">The row as it will be.</param>
    public static void EnsureUnique(Table table, Entity row, StoreReader store, EmulatorOptions options)
    {
        foreach (var key in table.Keys.Where(key => key.IsActive))
        {
            var values = new KeyAttributeCollection();
            foreach (var column in key.Columns)
            {
                values[column] = row.GetAttributeValue<object>(column);
            }

            var isChecked = options.PartialKeysCollide
                ? values.Values.Any(value => value is not null)
                : values.Values.All(value => value is not null);
            if (isChecked && store.FindByKey(table.LogicalName, values) is { } other && other != row.Id)
            {
                throw Fault.Of(
                    ErrorCode.DuplicateRecordEntityKey,
                    $"Entity Key {key.DisplayName} violated. A record with the same value for {string.Join(", ", key.Columns)} already exists. A duplicate record cannot be created."
                );
            }
        }
    }

    private static void EnsureActive(AlternateKey? key)
    {
        if (key is { IsActive: false })
        {
            throw Fault.Of(
                ErrorCode.EntityKeyNotDefined,
                $"The key {key.LogicalName} cannot be used: its index is {(key.Status == KeyStatus.Failed ? "failed" : "pending")}."
            );
        }
    }

    private static void EnsureFilled(KeyAttributeCollection values)
    {
        if (values.FirstOrDefault(pair => pair.Value is null).Key is { } empty)
        {
            throw Fault.Of(ErrorCode.InvalidArgument, $"The key column '{empty}' has no value.");
        }
    }

    /// <summary>The id of the row that a key names; null when there is none.</summary>
    public static Guid? Find(Table table, KeyAttributeCollection values, StoreReader store)
    {
        var columns = values.Keys.Order(StringComparer.Ordinal).ToList();
        var named = table.Keys.FirstOrDefault(key =>
            key.Columns.Order(StringComparer.Ordinal).SequenceEqual(columns)
        );
        EnsureActive(named);
        EnsureFilled(values);
        return named is not null
            ? store.FindByKey(table.LogicalName, values)
            : throw Fault.Of(
                ErrorCode.EntityKeyNotDefined,
                $"The specified key attributes are not a defined key for the {table.LogicalName} entity: {string.Join(", ", columns)}."
            );
    }
}
