using System.Linq;
using Crm.SalesProcess.Emulator.Catalogue;
using Crm.SalesProcess.Emulator.Metadata;

namespace Crm.SalesProcess.Tests.Emulator.Catalogue;

public sealed class StandardCatalogueTests
{
    private static Schema Schema => StandardCatalogue.Schema;

    [Fact]
    public void Every_lookup_refers_to_tables_of_the_catalogue()
    {
        var dangling =
            from table in Schema.Tables
            from column in table.Columns
            from target in column.Targets
            where Schema.Find(target) is null
            select $"{table.LogicalName}.{column.LogicalName} → {target}";

        Assert.Empty(dangling);
    }

    [Fact]
    public void Names_and_numbers_of_tables_are_unique()
    {
        Assert.Distinct(Schema.Tables.Select(table => table.LogicalName));
        Assert.Distinct(Schema.Tables.Select(table => table.EntitySetName));
        Assert.Distinct(Schema.Tables.Select(table => table.ObjectTypeCode));
    }

    [Fact]
    public void Names_of_relationships_are_unique()
    {
        var twice = Schema
            .OneToMany.GroupBy(relationship => relationship.SchemaName.ToLowerInvariant())
            .Where(group => group.Count() > 1)
            .Select(group => group.Key);

        Assert.Empty(twice);
    }

    [Fact]
    public void Every_choice_column_has_its_options()
    {
        var empty =
            from table in Schema.Tables
            from column in table.Columns
            where column.IsSingleChoice || column.Type is ColumnType.MultiSelect
            where column.Choice is null or { Options.Length: 0 }
            select $"{table.LogicalName}.{column.LogicalName}";

        Assert.Empty(empty);
    }

    [Fact]
    public void Every_status_reason_belongs_to_a_state_and_every_state_has_a_default()
    {
        foreach (var table in Schema.Tables.Where(table => table.Find("statecode") is not null))
        {
            var states = table.Column("statecode").Choice!.Options;
            var statuses = table.Column("statuscode").Choice!.Options;
            Assert.All(statuses, status => Assert.Contains(states, state => state.Value == status.State));
            Assert.All(
                states,
                state => Assert.Contains(statuses, status => status.Value == state.DefaultStatus)
            );
        }
    }

    [Fact]
    public void Nothing_belongs_to_our_solution()
    {
        Assert.DoesNotContain(
            Schema.Tables,
            table => table.LogicalName.StartsWith("csp_", System.StringComparison.Ordinal)
        );
    }

    [Fact]
    public void An_opportunity_is_won_with_status_three()
    {
        var won = Schema.Table("opportunity").Column("statecode").Choice!.Find(1);

        Assert.Equal("Won", won?.Label);
        Assert.Equal(3, won?.DefaultStatus);
    }

    [Fact]
    public void Money_brings_its_base_column_and_the_currency()
    {
        var opportunity = Schema.Table("opportunity");

        Assert.Equal("estimatedvalue", opportunity.Column("estimatedvalue_base").CalculationOf);
        Assert.Equal(
            "transactioncurrency",
            Assert.Single(opportunity.Column("transactioncurrencyid").Targets)
        );
        Assert.Equal(12, opportunity.Column("exchangerate").Precision);
    }

    [Theory]
    [InlineData("opportunity", "ownerid", true)]
    [InlineData("competitor", "ownerid", false)]
    [InlineData("competitor", "organizationid", true)]
    [InlineData("opportunity", "organizationid", false)]
    [InlineData("systemuserroles", "createdon", false)]
    public void Ownership_decides_the_system_columns(string table, string column, bool expected)
    {
        Assert.Equal(expected, Schema.Table(table).Find(column) is not null);
    }

    [Theory]
    [InlineData("account", 1)]
    [InlineData("contact", 2)]
    [InlineData("opportunity", 3)]
    [InlineData("lead", 4)]
    [InlineData("systemuser", 8)]
    [InlineData("team", 9)]
    public void Tables_have_the_platforms_numbers(string table, int number) =>
        Assert.Equal(number, StandardCatalogue.Schema.Table(table).ObjectTypeCode);
}
