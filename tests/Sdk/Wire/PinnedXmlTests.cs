using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Tests.Sdk.Wire;

/// <summary>Element names, their order and namespaces follow from the data contracts of the official listing.</summary>
public sealed class PinnedXmlTests
{
    private static readonly Guid Row = new("11111111-1111-1111-1111-111111111111");
    private static readonly Guid Owner = new("22222222-2222-2222-2222-222222222222");

    [Fact]
    public void An_entity_is_written_as_the_platform_writes_it()
    {
        var entity = new Entity("opportunity", Row) { RowVersion = "42" };
        entity["estimatedvalue"] = new Money(12.50m);
        entity["statuscode"] = new OptionSetValue(1);
        entity["ownerid"] = new EntityReference("systemuser", Owner) { Name = "Ada" };
        entity["description"] = null;
        entity.FormattedValues["statuscode"] = "In Progress";

        var xml = Wire.Write(entity);

        Assert.Equal(Wire.Indented(EntityXml), Wire.Indented(xml));
    }

    [Fact]
    public void A_request_is_written_as_the_platform_writes_it()
    {
        OrganizationRequest request = new DeleteRequest
        {
            Target = new EntityReference("opportunity", Row),
            ConcurrencyBehavior = ConcurrencyBehavior.AlwaysOverwrite,
        };

        var xml = Wire.Write(request);

        Assert.Equal(Wire.Indented(RequestXml), Wire.Indented(xml));
    }

    [Fact]
    public void What_the_platform_writes_is_read()
    {
        var entity = Wire.Read<Entity>(EntityXml);

        Assert.Equal(Row, entity.Id);
        Assert.Equal(new Money(12.50m), entity["estimatedvalue"]);
        Assert.Equal("Ada", entity.GetAttributeValue<EntityReference>("ownerid").Name);
        Assert.True(entity.Contains("description"));
        Assert.Equal("In Progress", entity.FormattedValues["statuscode"]);
        Assert.Empty(entity.RelatedEntities);
    }

    [Fact]
    public void A_part_that_a_newer_platform_adds_survives_the_round_trip()
    {
        var newer = Wire.Indented(EntityXml)
            .Replace("<RowVersion>", "<RetentionDate>2027</RetentionDate><RowVersion>");

        var again = Wire.Write(Wire.Read<Entity>(newer));

        Assert.Equal(Wire.Indented(newer), Wire.Indented(again));
    }

    private const string EntityXml = """
        <Entity xmlns="http://schemas.microsoft.com/xrm/2011/Contracts" xmlns:i="http://www.w3.org/2001/XMLSchema-instance">
          <Attributes xmlns:a="http://schemas.datacontract.org/2004/07/System.Collections.Generic">
            <KeyValuePairOfstringanyType>
              <a:key>estimatedvalue</a:key>
              <a:value i:type="Money"><Value>12.50</Value></a:value>
            </KeyValuePairOfstringanyType>
            <KeyValuePairOfstringanyType>
              <a:key>statuscode</a:key>
              <a:value i:type="OptionSetValue"><Value>1</Value></a:value>
            </KeyValuePairOfstringanyType>
            <KeyValuePairOfstringanyType>
              <a:key>ownerid</a:key>
              <a:value i:type="EntityReference">
                <Id>22222222-2222-2222-2222-222222222222</Id>
                <KeyAttributes xmlns:b="http://schemas.microsoft.com/xrm/7.1/Contracts" />
                <LogicalName>systemuser</LogicalName>
                <Name>Ada</Name>
                <RowVersion i:nil="true" />
              </a:value>
            </KeyValuePairOfstringanyType>
            <KeyValuePairOfstringanyType>
              <a:key>description</a:key>
              <a:value i:nil="true" />
            </KeyValuePairOfstringanyType>
          </Attributes>
          <EntityState i:nil="true" />
          <FormattedValues xmlns:a="http://schemas.datacontract.org/2004/07/System.Collections.Generic">
            <KeyValuePairOfstringstring>
              <a:key>statuscode</a:key>
              <a:value>In Progress</a:value>
            </KeyValuePairOfstringstring>
          </FormattedValues>
          <Id>11111111-1111-1111-1111-111111111111</Id>
          <KeyAttributes xmlns:a="http://schemas.microsoft.com/xrm/7.1/Contracts" xmlns:b="http://schemas.datacontract.org/2004/07/System.Collections.Generic" />
          <LogicalName>opportunity</LogicalName>
          <RelatedEntities xmlns:a="http://schemas.datacontract.org/2004/07/System.Collections.Generic" />
          <RowVersion>42</RowVersion>
        </Entity>
        """;

    private const string RequestXml = """
        <OrganizationRequest i:type="DeleteRequest" xmlns="http://schemas.microsoft.com/xrm/2011/Contracts" xmlns:i="http://www.w3.org/2001/XMLSchema-instance">
          <Parameters xmlns:a="http://schemas.datacontract.org/2004/07/System.Collections.Generic">
            <KeyValuePairOfstringanyType>
              <a:key>Target</a:key>
              <a:value i:type="EntityReference">
                <Id>11111111-1111-1111-1111-111111111111</Id>
                <KeyAttributes xmlns:b="http://schemas.microsoft.com/xrm/7.1/Contracts" />
                <LogicalName>opportunity</LogicalName>
                <Name i:nil="true" />
                <RowVersion i:nil="true" />
              </a:value>
            </KeyValuePairOfstringanyType>
            <KeyValuePairOfstringanyType>
              <a:key>ConcurrencyBehavior</a:key>
              <a:value i:type="b:ConcurrencyBehavior" xmlns:b="http://schemas.microsoft.com/xrm/7.1/Contracts">AlwaysOverwrite</a:value>
            </KeyValuePairOfstringanyType>
          </Parameters>
          <RequestId i:nil="true" />
          <RequestName>Delete</RequestName>
        </OrganizationRequest>
        """;
}
