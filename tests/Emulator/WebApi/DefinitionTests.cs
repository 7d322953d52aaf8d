using System;
using System.Linq;
using System.Threading.Tasks;

namespace Crm.SalesProcess.Tests.Emulator.WebApi;

/// <summary>Definitions of tables, columns, choices and relationships, as far as clients ask for them.</summary>
public sealed class DefinitionTests
{
    [Fact]
    public async Task A_table_is_described_by_its_logical_name()
    {
        await using var server = await WebApiServer.Start();

        var table = await server.Get(
            "EntityDefinitions(LogicalName='test_thing')?$select=LogicalName,EntitySetName,PrimaryIdAttribute,DisplayName,OwnershipType"
        );

        Assert.Equal("test_things", table.GetProperty("EntitySetName").GetString());
        Assert.Equal("UserOwned", table.GetProperty("OwnershipType").GetString());
        Assert.NotEqual(
            "",
            table
                .GetProperty("DisplayName")
                .GetProperty("UserLocalizedLabel")
                .GetProperty("Label")
                .GetString()
        );
        Assert.NotEqual(Guid.Empty, table.GetProperty("MetadataId").GetGuid());
        Assert.False(table.TryGetProperty("SchemaName", out _));
    }

    [Fact]
    public async Task Tables_are_filtered()
    {
        await using var server = await WebApiServer.Start();

        var tables = await server.Rows(
            "EntityDefinitions?$select=LogicalName&$filter=IsActivity eq false and startswith(LogicalName,'test_')"
        );

        Assert.Equal(
            ["test_setting", "test_thing"],
            tables.Select(table => table.GetProperty("LogicalName").GetString()).Order()
        );
    }

    [Fact]
    public async Task Columns_come_with_their_table_or_by_path()
    {
        await using var server = await WebApiServer.Start();

        var table = await server.Get(
            "EntityDefinitions(LogicalName='test_thing')?$select=LogicalName&$expand=Attributes($select=LogicalName,AttributeType;$filter=LogicalName eq 'test_count')"
        );
        var column = await server.Get(
            "EntityDefinitions(LogicalName='test_thing')/Attributes(LogicalName='test_count')"
        );

        var expanded = table.GetProperty("Attributes").EnumerateArray().Single();
        Assert.Equal("Integer", expanded.GetProperty("AttributeType").GetString());
        Assert.Equal(100, column.GetProperty("MaxValue").GetInt32());
        Assert.Equal(
            "#Microsoft.Dynamics.CRM.IntegerAttributeMetadata",
            column.GetProperty("@odata.type").GetString()
        );
    }

    [Fact]
    public async Task Options_of_choice_columns_come_with_a_cast()
    {
        await using var server = await WebApiServer.Start();

        var columns = await server.Rows(
            "EntityDefinitions(LogicalName='test_thing')/Attributes/Microsoft.Dynamics.CRM.PicklistAttributeMetadata?$select=LogicalName&$expand=OptionSet,GlobalOptionSet"
        );

        var options = columns.Single().GetProperty("GlobalOptionSet").GetProperty("Options");
        Assert.Equal(
            [727000000, 727000001],
            options.EnumerateArray().Select(o => o.GetProperty("Value").GetInt32())
        );
    }

    [Fact]
    public async Task Columns_are_filtered_by_their_type()
    {
        await using var server = await WebApiServer.Start();

        var columns = await server.Rows(
            "EntityDefinitions(LogicalName='test_thing')/Attributes?$select=LogicalName&$filter=AttributeType eq Microsoft.Dynamics.CRM.AttributeTypeCode'Picklist'"
        );

        Assert.Equal("test_kind", columns.Single().GetProperty("LogicalName").GetString());
    }

    [Fact]
    public async Task Global_choices_and_relationships_have_addresses()
    {
        await using var server = await WebApiServer.Start();

        var choice = await server.Get("GlobalOptionSetDefinitions(Name='test_kind')");
        var relationship = await server.Get("RelationshipDefinitions(SchemaName='test_account_thing')");
        var count = await server.Rows(
            "EntityDefinitions(LogicalName='account')/OneToManyRelationships?$select=SchemaName"
        );

        Assert.Equal(2, choice.GetProperty("Options").GetArrayLength());
        Assert.Equal("test_thing", relationship.GetProperty("ReferencingEntity").GetString());
        Assert.Contains(count, one => one.GetProperty("SchemaName").GetString() == "test_account_thing");
    }

    [Theory]
    [InlineData("EntityDefinitions(LogicalName='nothing')", 404)]
    [InlineData("EntityDefinitions(LogicalName='test_thing')/Attributes(LogicalName='nothing')", 404)]
    [InlineData("EntityDefinitions?$orderby=LogicalName", 501)]
    public async Task What_is_not_there_or_not_done_is_told(string path, int status)
    {
        await using var server = await WebApiServer.Start();

        var refusal = await server.Refused("GET", path);

        Assert.Equal(status, refusal.Status);
    }

    [Fact]
    public async Task Definitions_are_not_changed()
    {
        await using var server = await WebApiServer.Start();

        var refusal = await server.Refused("DELETE", "EntityDefinitions(LogicalName='test_thing')");

        Assert.Equal(501, refusal.Status);
    }
}
