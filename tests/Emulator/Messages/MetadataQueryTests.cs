using System;
using System.Linq;
using System.ServiceModel;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Metadata.Query;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Messages;

/// <summary>The schema as tools ask for parts of it.</summary>
public sealed class MetadataQueryTests : IDisposable
{
    private readonly TestOrganization _organization = new();

    public void Dispose() => _organization.Dispose();

    [Fact]
    public void Only_what_was_asked_for_is_filled()
    {
        var thing = Assert.Single(Run(Named("test_thing", nameof(EntityMetadata.EntitySetName))));

        Assert.Equal(("test_thing", "test_things"), (thing.LogicalName, thing.EntitySetName));
        Assert.NotNull(thing.MetadataId);
        Assert.Null(thing.PrimaryIdAttribute);
        Assert.Null(thing.Attributes);
    }

    [Fact]
    public void Columns_have_criteria_and_properties_of_their_own()
    {
        var query = Named("test_thing", nameof(EntityMetadata.Attributes));
        query.AttributeQuery = new AttributeQueryExpression
        {
            Criteria = Where("AttributeType", MetadataConditionOperator.Equals, AttributeTypeCode.String),
            Properties = new MetadataPropertiesExpression("MaxLength"),
        };

        var columns = Assert.Single(Run(query)).Attributes;

        var code = Assert.IsType<StringAttributeMetadata>(columns.Single(c => c.LogicalName == "test_code"));
        Assert.Equal(20, code.MaxLength);
        Assert.Null(code.DisplayName);
        Assert.DoesNotContain("test_count", columns.Select(column => column.LogicalName));
    }

    [Fact]
    public void Conditions_are_joined_as_the_filter_says()
    {
        var either = new MetadataFilterExpression(LogicalOperator.Or)
        {
            Conditions =
            {
                new("LogicalName", MetadataConditionOperator.In, new[] { "account", "contact" }),
                new("SchemaName", MetadataConditionOperator.Equals, "test_Thing"),
            },
        };
        var custom = Where("IsCustomEntity", MetadataConditionOperator.NotEquals, true);
        custom.Filters.Add(either);

        var standard = Run(new EntityQueryExpression { Criteria = custom });
        var all = Run(new EntityQueryExpression { Criteria = either });

        Assert.Equal(["account", "contact"], standard.Select(table => table.LogicalName).Order());
        Assert.Equal(["account", "contact", "test_thing"], all.Select(table => table.LogicalName).Order());
    }

    [Theory]
    [InlineData(MetadataConditionOperator.GreaterThan, false)]
    [InlineData(MetadataConditionOperator.LessThan, true)]
    public void Numbers_have_an_order(MetadataConditionOperator comparison, bool standard)
    {
        var tables = Run(new EntityQueryExpression { Criteria = Where("ObjectTypeCode", comparison, 9_999) });

        Assert.Equal(standard, tables.Any(table => table.LogicalName == "account"));
        Assert.Equal(!standard, tables.Any(table => table.LogicalName == "test_thing"));
    }

    [Fact]
    public void Relationships_and_keys_are_chosen_too()
    {
        var query = Named(
            "test_thing",
            nameof(EntityMetadata.ManyToOneRelationships),
            nameof(EntityMetadata.Keys)
        );
        query.RelationshipQuery = new RelationshipQueryExpression
        {
            Criteria = Where("ReferencedEntity", MetadataConditionOperator.Equals, "test_setting"),
            Properties = new MetadataPropertiesExpression("ReferencingAttribute"),
        };

        var thing = Assert.Single(Run(query));

        Assert.Equal("test_settingid", Assert.Single(thing.ManyToOneRelationships).ReferencingAttribute);
        Assert.Equal(["test_code"], Assert.Single(thing.Keys).KeyAttributes);
    }

    [Theory]
    [InlineData("Nonsense", "x", "EntityMetadata has no property 'Nonsense'")]
    [InlineData("Attributes", "x", "'Attributes' is no simple property")]
    [InlineData("ObjectTypeCode", "x", "is of type Int32 and cannot be compared with a String")]
    public void A_query_that_makes_no_sense_is_refused(string property, string value, string why)
    {
        var query = new EntityQueryExpression
        {
            Criteria = Where(property, MetadataConditionOperator.Equals, value),
        };

        var refused = Assert.Throws<FaultException<OrganizationServiceFault>>(() => Run(query));

        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_has_the_present_schema_is_told_of_no_change()
    {
        var first = Ask(new RetrieveMetadataChangesRequest { Query = Named("account") });
        var second = Ask(
            new RetrieveMetadataChangesRequest
            {
                Query = Named("account"),
                ClientVersionStamp = first.ServerVersionStamp,
            }
        );

        Assert.Single(first.EntityMetadata);
        Assert.Empty(second.EntityMetadata);
    }

    [Fact]
    public void Who_has_another_schema_is_sent_to_read_it_all_again()
    {
        var request = new RetrieveMetadataChangesRequest { ClientVersionStamp = "123!11/22" };

        var refused = Assert.Throws<FaultException<OrganizationServiceFault>>(() => Ask(request));

        Assert.Equal(unchecked((int)0x80044352), refused.Detail.ErrorCode);
    }

    private EntityMetadata[] Run(EntityQueryExpression query) =>
        [.. Ask(new RetrieveMetadataChangesRequest { Query = query }).EntityMetadata];

    private RetrieveMetadataChangesResponse Ask(RetrieveMetadataChangesRequest request) =>
        (RetrieveMetadataChangesResponse)_organization.Admin.Execute(request);

    private static EntityQueryExpression Named(string table, params string[] properties) =>
        new()
        {
            Criteria = Where("LogicalName", MetadataConditionOperator.Equals, table),
            Properties = new MetadataPropertiesExpression(properties),
        };

    private static MetadataFilterExpression Where(
        string property,
        MetadataConditionOperator comparison,
        object value
    ) => new(LogicalOperator.And) { Conditions = { new(property, comparison, value) } };
}
