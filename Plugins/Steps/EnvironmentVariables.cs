using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps;

/// <summary>Reads environment variables.</summary>
internal static class EnvironmentVariables
{
    private const string Given = "given";

    /// <summary>Each name with its value, else its default, else null. One read.</summary>
    internal static IReadOnlyDictionary<string, string?> Read(PipelineContext pipeline, params string[] names)
    {
        var query = new QueryExpression(EnvironmentVariable.Table)
        {
            ColumnSet = new ColumnSet(
                EnvironmentVariable.Columns.SchemaName,
                EnvironmentVariable.Columns.DefaultValue
            ),
        };
        query.Criteria.AddCondition(EnvironmentVariable.Columns.SchemaName, ConditionOperator.In, [.. names]);
        var values = query.AddLink(
            EnvironmentVariable.ValueTable,
            EnvironmentVariable.Columns.Id,
            EnvironmentVariable.Columns.Id,
            JoinOperator.LeftOuter
        );
        values.EntityAlias = Given;
        values.Columns = new ColumnSet(EnvironmentVariable.Columns.Value);
        var found = pipeline
            .AsSystem.RetrieveMultiple(query)
            .Entities.ToDictionary(
                row => row.GetAttributeValue<string>(EnvironmentVariable.Columns.SchemaName),
                ValueOf
            );
        return names.ToDictionary(
            name => name,
            name => found.TryGetValue(name, out var value) ? value : null
        );
    }

    private static string? ValueOf(Entity row)
    {
        var given = row.GetAttributeValue<AliasedValue>($"{Given}.{EnvironmentVariable.Columns.Value}");
        return given?.Value as string
            ?? row.GetAttributeValue<string>(EnvironmentVariable.Columns.DefaultValue);
    }
}
