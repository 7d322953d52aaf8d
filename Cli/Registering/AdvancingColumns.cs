using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Cli.Registering;

/// <summary>The columns whose change can open a gate that opportunities pass by themselves.</summary>
internal static class AdvancingColumns
{
    /// <summary>Those that current versions with such a stage name, but what every save changes.</summary>
    /// <exception cref="UsageException">No published process has such a stage, or its rules look at no column.</exception>
    public static IReadOnlyCollection<string> Of(IOrganizationService service)
    {
        var columns = Current(service)
            .Where(process => process.Stages.Any(stage => stage.AutoAdvance))
            .SelectMany(process => process.Columns)
            .Select(column => column.Name)
            .Except(["modifiedon", "createdon"])
            .ToHashSet(StringComparer.Ordinal);
        return columns.Count > 0
            ? columns
            : throw new UsageException(
                "No published process advances automatically on a column. Switch it on for a stage, publish, and try again."
            );
    }

    private static IEnumerable<ProcessDefinition> Current(IOrganizationService service)
    {
        var query = new QueryExpression(ProcessVersion.Table)
        {
            ColumnSet = new ColumnSet(ProcessVersion.Columns.Definition, ProcessVersion.Columns.Hash),
        };
        query
            .AddLink(
                Tables.SalesProcess.Table,
                ProcessVersion.Columns.Id,
                Tables.SalesProcess.Columns.CurrentVersion
            )
            .LinkCriteria.AddCondition(
                Tables.SalesProcess.Columns.StatusReason,
                ConditionOperator.Equal,
                (int)ProcessStatus.Published
            );
        return service
            .RetrieveMultiple(query)
            .Entities.Select(row => new ProcessVersion { Entity = row })
            .Select(version => DefinitionText.Read(version.Definition ?? "", version.Hash ?? ""));
    }
}
