using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Steps.Metrics;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Cli.Kpis;

/// <summary>What an administrator has set for figures.</summary>
internal static class Settings
{
    /// <summary>Status reasons of losses that the narrow win rate leaves out. Two queries.</summary>
    /// <exception cref="UsageException">The setting cannot be read.</exception>
    public static IReadOnlyCollection<int> DerailedReasons(IOrganizationService service)
    {
        try
        {
            return LossReasons.Read(Value(service, EnvironmentVariable.DerailedReasons));
        }
        catch (FormatException broken)
        {
            throw new UsageException($"The figures cannot be computed: {broken.Message}.");
        }
    }

    /// <summary>Whether there are figures of single reps. Two queries.</summary>
    public static bool KeepRepFigures(IOrganizationService service) =>
        RepFigureSwitch.IsOn(Value(service, EnvironmentVariable.RepFigures));

    private static string? Value(IOrganizationService service, string name)
    {
        var definition = Find(
            service,
            EnvironmentVariable.Table,
            (EnvironmentVariable.Columns.SchemaName, name),
            EnvironmentVariable.Columns.DefaultValue
        );
        return definition is null
            ? null
            : Find(
                service,
                EnvironmentVariable.ValueTable,
                (EnvironmentVariable.Columns.Id, definition.Id),
                EnvironmentVariable.Columns.Value
            )
                ?.GetAttributeValue<string>(EnvironmentVariable.Columns.Value)
                ?? definition.GetAttributeValue<string>(EnvironmentVariable.Columns.DefaultValue);
    }

    private static Entity? Find(
        IOrganizationService service,
        string table,
        (string Column, object Value) by,
        string wanted
    )
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(wanted), TopCount = 1 };
        query.Criteria.AddCondition(by.Column, ConditionOperator.Equal, by.Value);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault();
    }
}
