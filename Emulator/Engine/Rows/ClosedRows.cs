using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>Rows of sales tables that closing makes read-only, and that only messages of their own close.</summary>
internal static class ClosedRows
{
    /// <summary>The closed states per table with the request that leads there.</summary>
    private static readonly FrozenDictionary<
        string,
        FrozenDictionary<int, (string State, string Request)>
    > Closing = new Dictionary<string, FrozenDictionary<int, (string, string)>>
    {
        ["opportunity"] = new Dictionary<int, (string, string)>
        {
            [1] = ("Won", "WinOpportunityRequest"),
            [2] = ("Lost", "LoseOpportunityRequest"),
        }.ToFrozenDictionary(),
    }.ToFrozenDictionary();

    /// <summary>Faults when the row is closed and the update does not reopen it.</summary>
    public static void EnsureWritable(Organization organization, Entity target, Entity existing, Call call)
    {
        var isChecked = organization.Options.ClosedRowsReadOnly && !call.IsTrusted;
        if (isChecked && IsClosed(existing) && !Reopens(target))
        {
            throw Fault.Of(
                ErrorCode.CannotUpdateObjectBecauseItIsInactive,
                $"The {existing.LogicalName} cannot be updated because it is closed. Reopen it first."
            );
        }
    }

    /// <summary>Faults when an update closes a row that has a message for it.</summary>
    public static void EnsureMayChangeState(Organization organization, Entity row, Entity existing, Call call)
    {
        var state = row.GetAttributeValue<OptionSetValue>("statecode")?.Value;
        var isChecked = !organization.Options.UpdateMayClose && !call.IsTrusted;
        if (isChecked && state != State(existing) && Find(row.LogicalName, state) is { } closing)
        {
            throw Fault.Of(
                ErrorCode.InvalidOperation,
                $"This message can not be used to set the state of {row.LogicalName} to {closing.State}. In order to set state of {row.LogicalName} to {closing.State}, use the {closing.Request} message instead."
            );
        }
    }

    /// <summary>Takes what closing wrote out of an opportunity that is reopened, where the organisation does that.</summary>
    public static void CompleteReopening(Organization organization, Table table, Entity row, Entity existing)
    {
        var isReopened =
            IsClosed(existing) && row.Contains("statecode") && Find(row.LogicalName, State(row)) is null;
        if (!organization.Options.ReopeningClearsActuals || !isReopened)
        {
            return;
        }

        foreach (var column in (string[])["actualvalue", "actualvalue_base", "actualclosedate"])
        {
            row.SetIfExists(table, column, null);
        }
    }

    private static bool IsClosed(Entity existing) => Find(existing.LogicalName, State(existing)) is not null;

    private static bool Reopens(Entity target)
    {
        var sent = (string[])["statecode", "statuscode"];
        return sent.Any(target.Contains) && Find(target.LogicalName, State(target)) is null;
    }

    private static int? State(Entity row) => row.GetAttributeValue<OptionSetValue>("statecode")?.Value;

    private static (string State, string Request)? Find(string table, int? state) =>
        state is { } number
        && Closing.TryGetValue(table, out var states)
        && states.TryGetValue(number, out var closing)
            ? closing
            : null;
}
