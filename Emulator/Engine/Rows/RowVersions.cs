using System.Globalization;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>Optimistic concurrency: a write may say which version of the row it was made for.</summary>
internal static class RowVersions
{
    public static void EnsureMatch(Table table, PipelineEvent operation, Entity existing)
    {
        if (
            !operation.Input.TryGetValue("ConcurrencyBehavior", out var behavior)
            || behavior is not ConcurrencyBehavior.IfRowVersionMatches
        )
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
