using System.Globalization;
using System.Linq;
using System.ServiceModel;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>States and status reasons go together: every reason belongs to one state.</summary>
internal static class StateRules
{
    /// <summary>Gives a new row its first state; faults when another one is asked for.</summary>
    public static void CompleteNew(Table table, Entity row)
    {
        if (table.Find("statecode")?.Choice is not { } states)
        {
            return;
        }

        var first = table.Column("statecode").DefaultValue ?? states.Options[0].Value;
        if (Number(row, "statecode") is { } asked && asked != first)
        {
            throw Mismatch(table, asked, Number(row, "statuscode"));
        }

        row["statecode"] = new OptionSetValue(first);
        if (
            table.Find("statuscode") is not null
            && row.GetAttributeValue<OptionSetValue>("statuscode") is null
        )
        {
            row["statuscode"] = new OptionSetValue(DefaultStatus(table, first));
        }

        EnsurePair(table, row);
    }

    /// <summary>Completes a change: a state alone brings its default reason, a reason alone its state.</summary>
    public static void CompleteChange(Table table, Entity row)
    {
        var (state, status) = (Number(row, "statecode"), Number(row, "statuscode"));
        if (table.Find("statecode") is null || (state is null && status is null))
        {
            return;
        }

        if (status is null or -1)
        {
            row["statuscode"] = new OptionSetValue(DefaultStatus(table, state!.Value));
        }
        else
        {
            row["statecode"] = new OptionSetValue(state ?? StateOf(table, status.Value));
        }

        EnsurePair(table, row);
    }

    public static int DefaultStatus(Table table, int state)
    {
        var option = table.Column("statecode").Choice?.Find(state) ?? throw Mismatch(table, state, null);
        return option.DefaultStatus
            ?? table.Column("statuscode").Choice?.Options.First(status => status.State == state).Value
            ?? throw Mismatch(table, state, null);
    }

    private static int StateOf(Table table, int status) =>
        table.Column("statuscode").Choice?.Find(status)?.State ?? throw Mismatch(table, null, status);

    private static void EnsurePair(Table table, Entity row)
    {
        var (state, status) = (Number(row, "statecode"), Number(row, "statuscode"));
        if (status is { } reason && state is { } known && StateOf(table, reason) != known)
        {
            throw Mismatch(table, state, status);
        }
    }

    private static int? Number(Entity row, string column) =>
        row.GetAttributeValue<OptionSetValue>(column)?.Value;

    private static FaultException<OrganizationServiceFault> Mismatch(Table table, int? state, int? status) =>
        Fault.Of(
            ErrorCode.InvalidStateCodeStatusCode,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{status ?? -1} is not a valid status code for state code {state ?? -1} on {table.LogicalName}."
            )
        );
}
