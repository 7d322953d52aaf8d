using System.Globalization;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Store;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>Optimistic concurrency: a write may say which version of the row it was made for.</summary>
internal static class RowVersions
{
    public static void EnsureMatch(Table table, PipelineEvent operation, Entity existing)
    {
        if (!IsAsked(operation))
        {
            return;
        }

        if (!table.HasRowVersionChecks)
        {
            throw Fault.Of(
                ErrorCode.OptimisticConcurrencyNotEnabled,
                $"Optimistic concurrency isn't enabled for entity type {table.LogicalName}."
            );
        }

        Compare(Sent(operation.Input["Target"]), existing);
    }

    /// <summary>
    /// Compares once more at the moment of writing, when interleaved requests may have written the row in between.
    /// </summary>
    public static void EnsureStillMatches(PipelineEvent operation, StoreTransaction store)
    {
        if (IsAsked(operation) && store.TakeRow(operation.Table, operation.RowId))
        {
            var now = store.Find(operation.Table, operation.RowId, new ColumnSet("versionnumber"));
            Compare(
                Sent(operation.Input["Target"]),
                now ?? throw Fault.NoRow(operation.Table, operation.RowId)
            );
        }
    }

    private static bool IsAsked(PipelineEvent operation) =>
        operation.Input.TryGetValue("ConcurrencyBehavior", out var behavior)
        && behavior is ConcurrencyBehavior.IfRowVersionMatches;

    private static string? Sent(object target) =>
        (target as Entity)?.RowVersion ?? (target as EntityReference)?.RowVersion;

    private static void Compare(string? sent, Entity existing)
    {
        if (string.IsNullOrEmpty(sent))
        {
            throw Fault.Of(
                ErrorCode.ConcurrencyVersionNotProvided,
                "The RowVersion property must be provided when the value of ConcurrencyBehavior is IfVersionMatches."
            );
        }

        var version = existing
            .GetAttributeValue<long>("versionnumber")
            .ToString(CultureInfo.InvariantCulture);
        if (sent != version)
        {
            throw Fault.Of(
                ErrorCode.ConcurrencyVersionMismatch,
                "The version of the existing record doesn't match the RowVersion property provided."
            );
        }
    }
}
