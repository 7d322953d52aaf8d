using System;
using System.IO;
using System.Linq;
using System.Runtime.Serialization;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace Crm.SalesProcess.Tests.Emulator.Messages;

/// <summary>The schema as clients and plug-ins ask for it.</summary>
public sealed class DefinitionTests : IDisposable
{
    private readonly TestOrganization _organization = new();

    [Fact]
    public void A_table_of_a_package_is_described_with_its_columns()
    {
        var thing = Table("test_thing", EntityFilters.Attributes);

        Assert.Equal("test_Thing", thing.SchemaName);
        Assert.Equal("test_things", thing.EntitySetName);
        Assert.Equal("test_thingid", thing.PrimaryIdAttribute);
        Assert.Equal("test_name", thing.PrimaryNameAttribute);
        Assert.Equal(OwnershipTypes.UserOwned, thing.OwnershipType);
        Assert.True(thing.IsCustomEntity);
        Assert.True(thing.ObjectTypeCode >= 10_000);
        Assert.Equal(["test_code"], Assert.Single(thing.Keys).KeyAttributes);
        Assert.Contains("test_amount", thing.Attributes.Select(column => column.LogicalName));
    }

    [Fact]
    public void A_column_is_described_by_the_class_of_its_type()
    {
        var code = Column<StringAttributeMetadata>("test_thing", "test_code");
        var count = Column<IntegerAttributeMetadata>("test_thing", "test_count");
        var amount = Column<MoneyAttributeMetadata>("test_thing", "test_amount_base");
        var done = Column<BooleanAttributeMetadata>("test_thing", "test_done");
        var closed = Column<DateTimeAttributeMetadata>("opportunity", "actualclosedate");

        Assert.Equal((20, AttributeTypeCode.String), (code.MaxLength, code.AttributeType));
        Assert.Equal((0, 100), (count.MinValue, count.MaxValue));
        Assert.Equal(("test_amount", true), (amount.CalculationOf, amount.IsBaseCurrency));
        Assert.Equal((1, 0), (done.OptionSet.TrueOption.Value, done.OptionSet.FalseOption.Value));
        Assert.Equal(Microsoft.Xrm.Sdk.Metadata.DateTimeFormat.DateOnly, closed.Format);
    }

    [Theory]
    [InlineData("ownerid", AttributeTypeCode.Owner, "systemuser", "team")]
    [InlineData("customerid", AttributeTypeCode.Customer, "account", "contact")]
    [InlineData("originatingleadid", AttributeTypeCode.Lookup, "lead")]
    public void A_lookup_names_its_targets(string column, AttributeTypeCode type, params string[] targets)
    {
        var lookup = Column<LookupAttributeMetadata>("opportunity", column);

        Assert.Equal(type, lookup.AttributeType);
        Assert.Equal($"{type}Type", lookup.AttributeTypeName.Value);
        Assert.Equal(targets, lookup.Targets.Order());
    }

    [Fact]
    public void Choices_come_with_their_options()
    {
        var kind = Column<PicklistAttributeMetadata>("test_thing", "test_kind").OptionSet;
        var state = Column<StateAttributeMetadata>("opportunity", "statecode").OptionSet;
        var status = Column<StatusAttributeMetadata>("opportunity", "statuscode").OptionSet;

        Assert.Equal(("test_kind", true), (kind.Name, kind.IsGlobal));
        Assert.Equal(
            ["Small", "Large"],
            kind.Options.Select(option => option.Label.UserLocalizedLabel.Label)
        );
        var won = state.Options.OfType<StateOptionMetadata>().Single(option => option.Value == 1);
        Assert.Equal(("Won", 3), (won.InvariantName, won.DefaultStatus));
        Assert.Equal(
            [3],
            status.Options.OfType<StatusOptionMetadata>().Where(o => o.State == 1).Select(o => o.Value)
        );
    }

    [Fact]
    public void A_global_choice_is_found_by_name_and_by_id()
    {
        var named = Choice(new RetrieveOptionSetRequest { Name = "test_kind" });
        var found = Choice(new RetrieveOptionSetRequest { MetadataId = named.MetadataId!.Value });
        var all = (RetrieveAllOptionSetsResponse)
            _organization.Admin.Execute(new RetrieveAllOptionSetsRequest());

        Assert.Equal("test_kind", found.Name);
        Assert.Contains("test_kind", all.OptionSetMetadata.Select(choice => choice.Name));
    }

    [Fact]
    public void Relationships_are_described_from_both_sides()
    {
        var thing = Table("test_thing", EntityFilters.Relationships);
        var setting = Table("test_setting", EntityFilters.Relationships);

        var parent = thing.ManyToOneRelationships.Single(r => r.SchemaName == "test_setting_thing");
        Assert.Contains("test_setting_thing", setting.OneToManyRelationships.Select(r => r.SchemaName));
        Assert.Equal(
            ("test_setting", "test_settingid"),
            (parent.ReferencedEntity, parent.ReferencedAttribute)
        );
        Assert.Equal(
            ("test_thing", "test_settingid"),
            (parent.ReferencingEntity, parent.ReferencingAttribute)
        );
        Assert.Equal(CascadeType.Restrict, parent.CascadeConfiguration.Delete);
    }

    [Fact]
    public void A_relationship_is_found_by_name_whatever_its_kind()
    {
        var roles = Relationship<ManyToManyRelationshipMetadata>("systemuserroles_association");
        var setting = Relationship<OneToManyRelationshipMetadata>("test_setting_thing");

        Assert.Equal(("systemuserroles", "role"), (roles.IntersectEntityName, roles.Entity2LogicalName));
        Assert.Equal("test_settingid", setting.ReferencingAttribute);
    }

    [Fact]
    public void Privileges_name_the_depths_they_know()
    {
        var ofThing = Table("test_thing", EntityFilters.Privileges).Privileges;
        var ofSetting = Table("test_setting", EntityFilters.Privileges).Privileges;

        var assign = ofThing.Single(privilege => privilege.PrivilegeType == PrivilegeType.Assign);
        Assert.Equal(("prvAssigntest_Thing", true), (assign.Name, assign.CanBeBasic));
        Assert.All(ofSetting, privilege => Assert.False(privilege.CanBeBasic || privilege.CanBeDeep));
    }

    [Fact]
    public void What_is_not_asked_for_is_left_out()
    {
        var thing = Table("test_thing", EntityFilters.Entity);

        Assert.Null(thing.Attributes);
        Assert.Null(thing.Privileges);
        Assert.Null(thing.ManyToOneRelationships);
    }

    [Fact]
    public void Every_table_can_be_described_in_full_and_sent()
    {
        var request = new RetrieveAllEntitiesRequest { EntityFilters = EntityFilters.All };

        var tables = ((RetrieveAllEntitiesResponse)_organization.Admin.Execute(request)).EntityMetadata;

        Assert.Equal(
            _organization.Emulator.Schema.TableNames.Order(),
            tables.Select(t => t.LogicalName).Order()
        );
        foreach (var table in tables)
        {
            var back = Sent(table);
            Assert.Equal(
                table.Attributes.Select(column =>
                    (column.LogicalName, column.GetType(), column.AttributeType)
                ),
                back.Attributes.Select(column => (column.LogicalName, column.GetType(), column.AttributeType))
            );
            Assert.Equal(table.Privileges.Select(p => p.Name), back.Privileges.Select(p => p.Name));
        }
    }

    [Fact]
    public void A_table_is_found_by_its_id()
    {
        var id = Table("account", EntityFilters.Entity).MetadataId!.Value;

        var found = (RetrieveEntityResponse)
            _organization.Admin.Execute(new RetrieveEntityRequest { MetadataId = id });

        Assert.Equal("account", found.EntityMetadata.LogicalName);
    }

    [Fact]
    public void A_column_is_found_by_its_id()
    {
        var id = Column<StringAttributeMetadata>("account", "name").MetadataId!.Value;

        var found = (RetrieveAttributeResponse)
            _organization.Admin.Execute(new RetrieveAttributeRequest { MetadataId = id });

        Assert.Equal(
            ("account", "name"),
            (found.AttributeMetadata.EntityLogicalName, found.AttributeMetadata.LogicalName)
        );
    }

    public void Dispose() => _organization.Dispose();

    private EntityMetadata Table(string name, EntityFilters parts) =>
        (
            (RetrieveEntityResponse)
                _organization.Admin.Execute(
                    new RetrieveEntityRequest { LogicalName = name, EntityFilters = parts }
                )
        ).EntityMetadata;

    private T Column<T>(string table, string name)
        where T : AttributeMetadata
    {
        var request = new RetrieveAttributeRequest { EntityLogicalName = table, LogicalName = name };
        return Assert.IsType<T>(
            ((RetrieveAttributeResponse)_organization.Admin.Execute(request)).AttributeMetadata
        );
    }

    private OptionSetMetadata Choice(RetrieveOptionSetRequest request) =>
        Assert.IsType<OptionSetMetadata>(
            ((RetrieveOptionSetResponse)_organization.Admin.Execute(request)).OptionSetMetadata
        );

    private T Relationship<T>(string name)
        where T : RelationshipMetadataBase
    {
        var request = new RetrieveRelationshipRequest { Name = name };
        return Assert.IsType<T>(
            ((RetrieveRelationshipResponse)_organization.Admin.Execute(request)).RelationshipMetadata
        );
    }

    private static EntityMetadata Sent(EntityMetadata table)
    {
        var serializer = new DataContractSerializer(typeof(EntityMetadata));
        using var wire = new MemoryStream();
        serializer.WriteObject(wire, table);
        wire.Position = 0;
        return (EntityMetadata)serializer.ReadObject(wire)!;
    }
}
