using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Metadata.Query;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Sdk.Wire;

/// <summary>Metadata that only the platform may fill is filled by reading the wire.</summary>
public sealed class MetadataWireTests
{
    [Fact]
    public void A_table_is_read_with_its_columns()
    {
        var table = Wire.Read<EntityMetadata>(
            """
            <EntityMetadata xmlns="http://schemas.microsoft.com/xrm/2011/Metadata"
                            xmlns:i="http://www.w3.org/2001/XMLSchema-instance">
              <Attributes>
                <AttributeMetadata i:type="StringAttributeMetadata">
                  <AttributeType>String</AttributeType>
                  <IsPrimaryName>true</IsPrimaryName>
                  <LogicalName>name</LogicalName>
                  <MaxLength>300</MaxLength>
                </AttributeMetadata>
              </Attributes>
              <LogicalName>opportunity</LogicalName>
              <ObjectTypeCode>3</ObjectTypeCode>
              <PrimaryIdAttribute>opportunityid</PrimaryIdAttribute>
            </EntityMetadata>
            """
        );

        var column = Assert.IsType<StringAttributeMetadata>(Assert.Single(table.Attributes));
        Assert.Equal((3, "opportunityid"), (table.ObjectTypeCode, table.PrimaryIdAttribute));
        Assert.Equal(("name", true, 300), (column.LogicalName, column.IsPrimaryName, column.MaxLength));
    }

    [Fact]
    public void A_privilege_is_read()
    {
        var privilege = Wire.Read<SecurityPrivilegeMetadata>(
            """
            <SecurityPrivilegeMetadata xmlns="http://schemas.microsoft.com/xrm/2011/Metadata">
              <CanBeGlobal>true</CanBeGlobal>
              <Name>prvReadOpportunity</Name>
              <PrivilegeType>Read</PrivilegeType>
            </SecurityPrivilegeMetadata>
            """
        );

        Assert.True(privilege.CanBeGlobal);
        Assert.Equal(("prvReadOpportunity", PrivilegeType.Read), (privilege.Name, privilege.PrivilegeType));
    }

    [Fact]
    public void A_choice_survives_with_its_labels()
    {
        var status = new StatusOptionMetadata(3, 1) { Label = new Label("Won", 1033) };
        var choice = new OptionSetMetadata([status]) { Name = "opportunity_statuscode", IsGlobal = false };

        var copy = Assert.IsType<OptionSetMetadata>(Wire.RoundTrip<OptionSetMetadataBase>(choice));

        var option = Assert.IsType<StatusOptionMetadata>(Assert.Single(copy.Options));
        Assert.Equal((3, 1, "Won"), (option.Value, option.State, option.Label.LocalizedLabels[0].Label));
    }

    [Theory]
    [InlineData(typeof(BigIntAttributeMetadata))]
    [InlineData(typeof(BooleanAttributeMetadata))]
    [InlineData(typeof(DateTimeAttributeMetadata))]
    [InlineData(typeof(DecimalAttributeMetadata))]
    [InlineData(typeof(DoubleAttributeMetadata))]
    [InlineData(typeof(EntityNameAttributeMetadata))]
    [InlineData(typeof(FileAttributeMetadata))]
    [InlineData(typeof(ImageAttributeMetadata))]
    [InlineData(typeof(IntegerAttributeMetadata))]
    [InlineData(typeof(LookupAttributeMetadata))]
    [InlineData(typeof(ManagedPropertyAttributeMetadata))]
    [InlineData(typeof(MemoAttributeMetadata))]
    [InlineData(typeof(MoneyAttributeMetadata))]
    [InlineData(typeof(MultiSelectPicklistAttributeMetadata))]
    [InlineData(typeof(PicklistAttributeMetadata))]
    [InlineData(typeof(StateAttributeMetadata))]
    [InlineData(typeof(StatusAttributeMetadata))]
    [InlineData(typeof(StringAttributeMetadata))]
    [InlineData(typeof(UniqueIdentifierAttributeMetadata))]
    public void A_column_survives_as_what_it_is(Type type)
    {
        var column = (AttributeMetadata)Activator.CreateInstance(type)!;
        column.RequiredLevel = new AttributeRequiredLevelManagedProperty(
            AttributeRequiredLevel.ApplicationRequired
        );

        var copy = Wire.RoundTrip(column);

        Assert.IsType(type, copy);
        Assert.Equal(
            (column.AttributeType, column.AttributeTypeName),
            (copy.AttributeType, copy.AttributeTypeName)
        );
        Assert.Equal(AttributeRequiredLevel.ApplicationRequired, copy.RequiredLevel.Value);
    }

    [Fact]
    public void A_question_about_metadata_survives()
    {
        var query = new EntityQueryExpression
        {
            Properties = new MetadataPropertiesExpression("LogicalName"),
            Criteria = new MetadataFilterExpression(LogicalOperator.Or),
            LabelQuery = new LabelQueryExpression { FilterLanguages = { 1033 } },
        };
        query.Criteria.Conditions.Add(
            new("LogicalName", MetadataConditionOperator.In, new[] { "lead", "opportunity" })
        );

        var copy = Wire.RoundTrip(query);

        var condition = Assert.Single(copy.Criteria.Conditions);
        Assert.Equal(["LogicalName"], copy.Properties.PropertyNames);
        Assert.Equal(["lead", "opportunity"], Assert.IsType<string[]>(condition.Value));
        Assert.Equal([1033], copy.LabelQuery.FilterLanguages);
    }
}
