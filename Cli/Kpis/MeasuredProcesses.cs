using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Domain.Time;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Cli.Kpis;

/// <summary>The published processes of an organisation.</summary>
/// <param name="All">By name.</param>
/// <param name="Zone">The reporting zone that the latest publication froze.</param>
public sealed record MeasuredProcesses(IReadOnlyList<MeasuredProcess> All, TimeZoneRules Zone)
{
    /// <summary>One query.</summary>
    /// <exception cref="UsageException">A version cannot be read, or nothing has been published.</exception>
    public static MeasuredProcesses Read(IOrganizationService service)
    {
        var query = new QueryExpression(ProcessVersion.Table)
        {
            ColumnSet = new ColumnSet(
                ProcessVersion.Columns.Name,
                ProcessVersion.Columns.Definition,
                ProcessVersion.Columns.Hash,
                ProcessVersion.Columns.PublishedOn
            ),
        };
        query.AddOrder(ProcessVersion.Columns.PublishedOn, OrderType.Ascending);
        query.AddOrder(ProcessVersion.Columns.Id, OrderType.Ascending);
        var versions = PagedRows
            .Of(service, query)
            .Select(row => new ProcessVersion { Entity = row })
            .Select(row => (row.Id, Definition: Parse(row)))
            .ToList();
        if (versions.Count == 0)
        {
            throw new UsageException(
                "No sales process has been published, so there is nothing to measure: publish one first."
            );
        }
        var processes = versions
            .GroupBy(version => version.Definition.ProcessId)
            .Select(process => Of(process.Key, [.. process]))
            .OrderBy(process => process.Name, StringComparer.Ordinal);
        return new MeasuredProcesses([.. processes], versions[^1].Definition.Zone);
    }

    private static ProcessDefinition Parse(ProcessVersion version)
    {
        try
        {
            return DefinitionText.Read(version.Definition ?? "", version.Hash ?? "");
        }
        catch (FormatException broken)
        {
            throw new UsageException(
                $"The process version '{version.Name}' cannot be used: {broken.Message}. Restore the row from a backup."
            );
        }
    }

    private static MeasuredProcess Of(
        Guid id,
        IReadOnlyList<(Guid Id, ProcessDefinition Definition)> versions
    )
    {
        var stages = versions
            .SelectMany(version =>
                version.Definition.Stages.Select(stage => (stage, version.Definition.Number))
            )
            .GroupBy(stage => stage.stage.Id)
            .Select(same => same.MaxBy(stage => stage.Number).stage)
            .OrderBy(stage => stage.Ordinal)
            .ThenBy(stage => stage.Name, StringComparer.Ordinal);
        return new MeasuredProcess(
            id,
            versions.MaxBy(version => version.Definition.Number).Definition.Name,
            [
                .. versions.Select(version =>
                    Domain.Metrics.Ledgers.ProcessVersion.Of(version.Id, version.Definition)
                ),
            ],
            [.. stages]
        );
    }
}
