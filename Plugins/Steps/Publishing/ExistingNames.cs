using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Publishing;

/// <summary>Tells which rows that a draft names exist.</summary>
internal static class ExistingNames
{
    /// <summary>Those of the names that rows of a table have. One read; none without a name.</summary>
    internal static IReadOnlyCollection<string> Of(
        PipelineContext pipeline,
        string table,
        IReadOnlyList<string> names
    )
    {
        var given = names.Where(name => name.Length > 0).Distinct().ToArray();
        if (given.Length == 0)
        {
            return [];
        }
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(SecurityRole.Columns.Name) };
        query.Criteria.AddCondition(SecurityRole.Columns.Name, ConditionOperator.In, [.. given]);
        var rows = pipeline.AsSystem.RetrieveMultiple(query).Entities;
        return [.. rows.Select(row => row.GetAttributeValue<string>(SecurityRole.Columns.Name)).Distinct()];
    }
}
