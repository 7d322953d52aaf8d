using System.Linq;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>Every activity, of whatever table, is also a row of <c>activitypointer</c> with the same id.</summary>
internal sealed class ActivityPointers(Organization organization)
{
    private const string Pointer = "activitypointer";

    /// <summary>Of a closing activity the opportunity is what it regards.</summary>
    private const string Closed = "opportunityid";

    public void AfterCreate(Entity row, Call call)
    {
        if (IsActivity(row.LogicalName, call))
        {
            var pointer = Copy(row, call);
            pointer["activitytypecode"] = row.LogicalName;
            call.Operation!.Store.Insert(pointer);
            organization.Wrote(Pointer, call);
        }
    }

    public void AfterUpdate(Entity changes, Call call)
    {
        if (IsActivity(changes.LogicalName, call))
        {
            call.Operation!.Store.Update(Copy(changes, call));
            organization.Wrote(Pointer, call);
        }
    }

    public void AfterDelete(EntityReference row, Call call)
    {
        if (IsActivity(row.LogicalName, call))
        {
            call.Operation!.Store.Delete(Pointer, row.Id);
            organization.Wrote(Pointer, call);
        }
    }

    private bool IsActivity(string table, Call call) =>
        table != Pointer && organization.TableOf(table, call).IsActivity;

    private Entity Copy(Entity row, Call call)
    {
        var table = organization.TableOf(Pointer, call);
        var pointer = new Entity(Pointer, row.Id);
        foreach (var (name, value) in row.Attributes)
        {
            if (table.Find(name) is { } column && name is not ("activityid" or "versionnumber"))
            {
                pointer[name] = Fitting(column, value);
            }
        }

        if (row.Contains(Closed) && row.LogicalName == "opportunityclose")
        {
            pointer["regardingobjectid"] = row[Closed];
        }

        CopyState(table, row, pointer);
        return pointer;
    }

    private static object? Fitting(Column column, object? value) =>
        value is EntityReference reference && !column.Targets.Contains(reference.LogicalName) ? null : value;

    /// <summary>Status reasons differ from table to table, states do not.</summary>
    private static void CopyState(Table table, Entity row, Entity pointer)
    {
        pointer.Attributes.Remove("statuscode");
        if (row.GetAttributeValue<OptionSetValue>("statecode") is { } state)
        {
            pointer["statuscode"] = new OptionSetValue(StateRules.DefaultStatus(table, state.Value));
        }
    }
}
