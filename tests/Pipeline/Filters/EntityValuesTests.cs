using System;
using System.Linq;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Domain.Values;
using Crm.SalesProcess.Pipeline;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Filters;

/// <summary>A row as rules see it.</summary>
public sealed class EntityValuesTests
{
    private static readonly ProcessDefinition One = Process("new_text", "new_date");
    private static readonly ProcessDefinition Other = Process("new_date", "new_text");

    private readonly EntityValues _values = new(
        new Entity("opportunity") { ["new_text"] = "Real", ["new_date"] = new DateTime(2026, 11, 23) },
        One
    );

    [Fact]
    public void A_value_is_found_and_stays()
    {
        var text = _values.Find(One.FindColumn("new_text")!)!;

        Assert.Equal("Real", text.Text);
        Assert.Same(text, _values.Find(One.FindColumn("new_text")!));
    }

    [Fact]
    public void A_column_of_another_version_is_found_by_its_name_whatever_its_place()
    {
        _ = _values.Find(One.FindColumn("new_date")!);

        Assert.Equal(0, Other.FindColumn("new_date")!.Place);
        Assert.Equal("Real", _values.Find(Other.FindColumn("new_text")!)!.Text);
        Assert.Equal("2026-11-23", _values.Find(Other.FindColumn("new_date")!)!.ToString());
    }

    [Fact]
    public void A_column_that_no_version_lists_is_found_by_its_name() =>
        Assert.Equal("Real", _values.Find(new Column("new_text", ColumnType.Text, "Text"))!.Text);

    [Fact]
    public void What_the_row_lacks_is_empty() =>
        Assert.Null(_values.Find(new Column("new_other", ColumnType.Text, "Other")));

    private static ProcessDefinition Process(params string[] columns)
    {
        var data = new DefinitionData
        {
            ProcessId = Guid.NewGuid().ToString(),
            Number = 1,
            BaseCurrencyId = Guid.NewGuid().ToString(),
            Columns = [.. columns.Select(Column)],
            Stages = [new StageData { Id = Guid.NewGuid().ToString(), Ordinal = 1 }],
        };
        var text = DefinitionText.Write(data);
        return DefinitionText.Read(text, DefinitionText.Hash(text));
    }

    private static ColumnData Column(string name) =>
        new()
        {
            Name = name,
            Type = name == "new_date" ? nameof(ColumnType.Date) : nameof(ColumnType.Text),
            Label = name,
        };
}
