using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Filters;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Domain.Time;
using Crm.SalesProcess.Domain.Values;
using Crm.SalesProcess.Tables;

namespace Crm.SalesProcess.Tests.Domain;

/// <summary>Valid things, for tests that vary one of them.</summary>
internal static class Given
{
    /// <summary>Wednesday, 18 November 2026, 13:00 UTC.</summary>
    public static readonly DateTime Now = new(2026, 11, 18, 13, 0, 0, DateTimeKind.Utc);

    /// <summary>Central European time of the years around <see cref="Now"/>.</summary>
    public static readonly TimeZoneRules Berlin = new(
        "Europe/Berlin",
        60,
        [
            new ZoneTransition(new DateTime(2026, 3, 29, 1, 0, 0, DateTimeKind.Utc), 120),
            new ZoneTransition(new DateTime(2026, 10, 25, 1, 0, 0, DateTimeKind.Utc), 60),
        ]
    );

    public static readonly FilterScope Scope = new(FindColumn, TimeZoneRules.Utc);

    /// <summary>The columns of the opportunity, the role Deal Desk and the team Directors.</summary>
    public static readonly DraftNames Names = new(FindColumn, ["Deal Desk"], ["Directors"]);

    /// <summary>Qualify, Develop, Propose, Close; no rule.</summary>
    public static DefinitionData Process() =>
        new()
        {
            ProcessId = Id(100).ToString(),
            Name = "Standard",
            Number = 1,
            BaseCurrencyId = Id(200).ToString(),
            Placeholders = [.. PlaceholderList.Default],
            Columns = [.. OpportunityColumns.All.Append(Products).Select(Describe)],
            Stages = [Stage(1, "Qualify"), Stage(2, "Develop"), Stage(3, "Propose"), Stage(4, "Close")],
        };

    public static StageData Stage(int ordinal, string name) =>
        new()
        {
            Id = Id(ordinal).ToString(),
            Name = name,
            Ordinal = ordinal,
            Probability = ordinal * 20,
            AllowBack = true,
        };

    /// <summary>A rule that blocks unless the columns are given.</summary>
    public static RuleData Requires(GateDirection direction, int stage, params string[] columns) =>
        new()
        {
            Id = Guid.NewGuid().ToString(),
            Name = "Required " + string.Join(" and ", columns),
            Direction = (int)direction,
            StageId = stage == 0 ? "" : Id(stage).ToString(),
            Kind = (int)GateKind.RequiredColumns,
            Severity = (int)Severity.Block,
            Columns = columns,
            Message = $"Enter {string.Join(" and ", columns)}.",
        };

    public static ProcessDefinition Definition(params RuleData[] rules)
    {
        var data = Process();
        data.Rules = rules;
        return Definition(data);
    }

    public static ProcessDefinition Definition(DefinitionData data)
    {
        var text = DefinitionText.Write(data);
        return DefinitionText.Read(text, DefinitionText.Hash(text));
    }

    public static DictionaryValues Values(params (string Column, ColumnValue Value)[] values) =>
        new(values.ToDictionary(value => value.Column, value => value.Value));

    public static Guid Id(int number) => new($"00000000-0000-0000-0000-{number:D12}");

    public static Column? FindColumn(string name) =>
        name == Products.Name ? Products : OpportunityColumns.Find(name);

    private static readonly Column Products = new("new_products", ColumnType.Choices, "Products");

    private static ColumnData Describe(Column column) =>
        new()
        {
            Name = column.Name,
            Type = column.Type.ToString(),
            Label = column.Label,
        };
}
