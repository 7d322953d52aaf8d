using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>Lookups refer to rows that exist, and setting one needs Append here and AppendTo there.</summary>
internal sealed class LookupRules(Organization organization)
{
    /// <summary>Faults with the first reference to a row that is not there.</summary>
    public void EnsureExist(Table table, Entity row, Call call)
    {
        foreach (var reference in References(table, row))
        {
            if (!organization.Read(call, store => store.Exists(reference.LogicalName, reference.Id)))
            {
                throw Fault.NoRow(reference.LogicalName, reference.Id);
            }
        }
    }

    /// <summary>Faults when the caller lacks Append on the row or AppendTo on what it refers to.</summary>
    /// <param name="sent">The columns that are set.</param>
    public void EnsureAllowed(Table table, Entity sent, Call call)
    {
        if (call.IsTrusted || organization.Security.Of(call).MayEverything)
        {
            return;
        }

        foreach (var reference in References(table, sent).Where(reference => IsBusiness(reference, call)))
        {
            organization.Security.EnsurePrivilege(call, AccessRights.AppendAccess, table);
            EnsureAppendTo(reference, call);
        }
    }

    /// <summary>Remembers which lookups are not a plug-in's.</summary>
    public static void Note(PipelineEvent operation) =>
        operation.LookupsBefore = operation
            .Target.Attributes.Where(pair => pair.Value is EntityReference)
            .ToDictionary(pair => pair.Key, pair => (EntityReference)pair.Value);

    /// <summary>Faults when plug-ins set lookups that the caller may not, where the organisation checks that.</summary>
    public void EnsurePluginsAllowed(Table table, PipelineEvent operation, Call call)
    {
        if (!organization.Options.PluginLookupsCheckedAsCaller)
        {
            return;
        }

        var added = new Entity(table.LogicalName);
        foreach (var (column, value) in operation.Target.Attributes)
        {
            if (value is EntityReference reference && !reference.Equals(Before(operation, column)))
            {
                added[column] = reference;
            }
        }

        EnsureAllowed(table, added, call);
    }

    private static EntityReference? Before(PipelineEvent operation, string column) =>
        operation.LookupsBefore.TryGetValue(column, out var before) ? before : null;

    private static IEnumerable<EntityReference> References(Table table, Entity row) =>
        row
            .Attributes.Where(pair => IsChecked(table.Find(pair.Key)))
            .Select(pair => pair.Value)
            .OfType<EntityReference>();

    /// <summary>Owner and authorship follow rules of their own.</summary>
    private static bool IsChecked(Column? column) =>
        column is { IsLookup: true, Type: not ColumnType.Owner }
        && (column.ValidForCreate || column.ValidForUpdate);

    private bool IsBusiness(EntityReference reference, Call call) =>
        organization.TableOf(reference.LogicalName, call).Ownership != Ownership.None;

    private void EnsureAppendTo(EntityReference reference, Call call)
    {
        var table = organization.TableOf(reference.LogicalName, call);
        var found = organization.Read(
            call,
            store => store.Find(table.LogicalName, reference.Id, ExistingColumns.Of(table))
        );
        if (found is not null)
        {
            organization.Security.EnsureRow(call, AccessRights.AppendToAccess, table, found);
        }
    }
}
