using System;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Crm.SalesProcess.Tests.Emulator.Store;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Query;

public sealed class FilterTests : IDisposable
{
    private const string Thing = SampleSchema.Table;

    private readonly TestDatabase database = new();

    [Theory]
    [InlineData("eq", "résumé", "a")]
    [InlineData("ne", "resume", "b,c,empty")]
    [InlineData("like", "R_SUM%", "a")]
    [InlineData("not-like", "r%", "b,c,empty")]
    [InlineData("begins-with", "50%", "b,c")]
    [InlineData("begins-with", "50[%]", "b")]
    [InlineData("ends-with", "OFF", "b")]
    [InlineData("not-end-with", "off", "a,c,empty")]
    [InlineData("in", "RESUME", "a")]
    [InlineData("not-in", "RESUME", "b,c,empty")]
    [InlineData("null", null, "empty")]
    [InlineData("gt", "6", "a")]
    [Trait("Fact", "19")]
    public void Texts_compare_without_case_and_accents(string code, string? value, string expected)
    {
        Named("a", ("sample_code", "Résumé "));
        Named("b", ("sample_code", "50% off"));
        Named("c", ("sample_code", "500"));
        Named("empty");

        Assert.Equal(expected, Matching("sample_code", code, value));
    }

    [Theory]
    [InlineData("eq", "12.35", "a")]
    [InlineData("gt", "12.349999", "a,b")]
    [InlineData("lt", "12.350001", "a,negative")]
    [InlineData("ge", "12.35", "a,b")]
    [InlineData("le", "-1", "negative")]
    [InlineData("ne", "12.35", "b,empty,negative")]
    [InlineData("gt", "99999999999999999999", "")]
    public void Amounts_compare_exactly(string code, string value, string expected)
    {
        Named("a", ("sample_price", new Money(12.35m)));
        Named("b", ("sample_price", new Money(12.36m)));
        Named("negative", ("sample_price", new Money(-1.5m)));
        Named("empty");

        Assert.Equal(expected, Matching("sample_price", code, value));
    }

    [Theory]
    [InlineData("sample_active", "eq", "1", "set")]
    [InlineData("sample_active", "ne", "true", "empty,other")]
    [InlineData("sample_colour", "eq", "2", "set")]
    [InlineData("sample_count", "ge", "-5", "set")]
    [InlineData("sample_weight", "lt", "0.5", "set")]
    [InlineData("sample_rate", "gt", "0.000000000001", "set")]
    [InlineData("sample_tag", "eq", "{00000000-0000-0000-0000-00000000000F}", "set")]
    [InlineData("sample_at", "eq", "2020-08-17T10:00:00", "set")]
    [InlineData("sample_colours", "eq", "3,1", "set")]
    [InlineData("sample_colours", "contain-values", "1", "set")]
    [InlineData("sample_colours", "not-contain-values", "1", "empty,other")]
    public void Every_type_compares_with_its_text(string column, string code, string value, string expected)
    {
        Named(
            "set",
            ("sample_active", true),
            ("sample_colour", new OptionSetValue(2)),
            ("sample_count", -5),
            ("sample_weight", 0.25),
            ("sample_rate", 0.000000000002m),
            ("sample_tag", new Guid("00000000-0000-0000-0000-00000000000f")),
            ("sample_at", new DateTime(2020, 8, 17, 10, 0, 0, DateTimeKind.Utc)),
            ("sample_colours", new OptionSetValueCollection { new(1), new(3) })
        );
        Named(
            "other",
            ("sample_active", false),
            ("sample_colour", new OptionSetValue(1)),
            ("sample_count", -6),
            ("sample_weight", 0.75),
            ("sample_rate", 0.000000000001m),
            ("sample_tag", new Guid("00000000-0000-0000-0000-00000000000e")),
            ("sample_at", new DateTime(2020, 8, 17, 10, 0, 1, DateTimeKind.Utc)),
            ("sample_colours", new OptionSetValueCollection { new(3) })
        );
        Named("empty");

        Assert.Equal(expected, Matching(column, code, value));
    }

    [Fact]
    public void Between_includes_its_ends_and_its_negation_nulls()
    {
        foreach (var count in new[] { 1, 2, 3, 4 })
            Named($"{count}", ("sample_count", count));
        Named("empty");
        const string values = "<value>2</value><value>3</value>";

        Assert.Equal(
            "2,3",
            Names(Filter($"<condition attribute='sample_count' operator='between'>{values}</condition>"))
        );
        Assert.Equal(
            "1,4,empty",
            Names(Filter($"<condition attribute='sample_count' operator='not-between'>{values}</condition>"))
        );
    }

    [Fact]
    public void Or_and_and_nest()
    {
        Named("a", ("sample_count", 1), ("sample_active", true));
        Named("b", ("sample_count", 1), ("sample_active", false));
        Named("c", ("sample_count", 2), ("sample_active", false));
        Named("d", ("sample_count", 3), ("sample_active", false));

        var filter =
            "<filter type='or'><condition attribute='sample_count' operator='eq' value='3'/>"
            + "<filter><condition attribute='sample_count' operator='eq' value='1'/>"
            + "<condition attribute='sample_active' operator='eq' value='1'/></filter></filter>";

        Assert.Equal("a,d", Names(filter));
    }

    [Fact]
    public void Columns_compare_with_columns()
    {
        Named("same", ("sample_share", 0.5m), ("sample_rate", 0.5m));
        Named("less", ("sample_share", 0.5m), ("sample_rate", 0.500000000001m));

        Assert.Equal(
            "same",
            Names(Filter("<condition attribute='sample_share' operator='eq' valueof='sample_rate'/>"))
        );
        Assert.Equal(
            "less",
            Names(Filter("<condition attribute='sample_share' operator='lt' valueof='sample_rate'/>"))
        );
    }

    [Theory]
    [InlineData("eq-userid", "mine")]
    [InlineData("ne-userid", "others,team")]
    [InlineData("eq-userteams", "team")]
    [InlineData("eq-useroruserteams", "mine,team")]
    public void User_operators_mean_the_user_who_asks(string code, string expected)
    {
        var scope = TestDatabase.Scope with { TeamIds = [Guid.NewGuid()] };
        foreach (var (name, id) in new[] { ("mine", scope.UserId), ("others", Guid.NewGuid()) })
            Named(name, ("ownerid", new EntityReference("systemuser", Existing("systemuser", id))));
        Named("team", ("ownerid", new EntityReference("team", Existing("team", scope.TeamIds[0]))));

        var found = database.Fetch(
            Query(Filter($"<condition attribute='ownerid' operator='{code}'/>")),
            scope
        );

        Assert.Equal(expected, Join(found));
    }

    [Fact]
    public void A_query_by_attribute_takes_null_for_no_value()
    {
        Named("a", ("sample_count", 1));
        Named("b");
        var query = new QueryByAttribute(Thing) { ColumnSet = new ColumnSet("sample_name") };
        query.AddAttributeValue("sample_count", null);

        Assert.Equal("b", Join(database.Run(query)));
    }

    [Fact]
    public void Filters_beside_each_other_must_all_hold()
    {
        Named("both", ("sample_count", 5), ("sample_code", "x"));
        Named("one", ("sample_count", 5), ("sample_code", "y"));

        var found = Names(
            Filter("<condition attribute='sample_count' operator='eq' value='5'/>")
                + Filter("<condition attribute='sample_code' operator='eq' value='x'/>")
        );

        Assert.Equal("both", found);
    }

    private Guid Existing(string table, Guid id) => database.Write(t => t.Insert(new Entity(table, id)));

    private void Named(string name, params (string Column, object? Value)[] values) =>
        database.Insert(Thing, [("sample_name", name), .. values]);

    private string Matching(string column, string code, string? value)
    {
        var attribute = value is null ? "" : $" value='{value}'";
        return Names(Filter($"<condition attribute='{column}' operator='{code}'{attribute}/>"));
    }

    private static string Filter(string conditions) => $"<filter>{conditions}</filter>";

    private static string Query(string filter) =>
        $"<fetch><entity name='{Thing}'><attribute name='sample_name'/>{filter}<order attribute='sample_name'/></entity></fetch>";

    private string Names(string filter) => Join(database.Fetch(Query(filter)));

    private static string Join(EntityCollection rows) =>
        string.Join(",", rows.Entities.Select(row => row["sample_name"]));

    public void Dispose() => database.Dispose();
}
