using System;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Messages;

/// <summary>What <c>docs/emulator.md</c> says is not there: asking for it faults with its name.</summary>
public sealed class RefusedFeatureTests : IDisposable
{
    private readonly TestOrganization _organization = new();

    public void Dispose() => _organization.Dispose();

    [Theory]
    [InlineData("position", "", "position")]
    [InlineData("organization", "ishierarchicalsecuritymodelenabled", "ishierarchicalsecuritymodelenabled")]
    [InlineData(
        "organization",
        "maxdepthforhierarchicalsecuritymodel",
        "maxdepthforhierarchicalsecuritymodel"
    )]
    [InlineData("systemuser", "positionid", "positionid")]
    [InlineData("principalobjectattributeaccess", "", "principalobjectattributeaccess")]
    [InlineData("maskingrule", "", "maskingrule")]
    [InlineData("duplicaterule", "", "duplicaterule")]
    [InlineData("audit", "", "audit")]
    [InlineData("teamtemplate", "", "teamtemplate")]
    [InlineData("rollupfield", "", "rollupfield")]
    public void What_the_emulator_lacks_has_no_table_or_column(string table, string column, string named)
    {
        var query = new QueryExpression(table);
        if (column.Length > 0)
        {
            query.ColumnSet.AddColumn(column);
        }

        var fault = TestOrganization.Fault(() => _organization.Admin.RetrieveMultiple(query));

        Assert.Contains($"'{named}'", fault.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(ConditionOperator.Contains)]
    [InlineData(ConditionOperator.DoesNotContain)]
    public void Full_text_is_refused_by_name(ConditionOperator operation)
    {
        var query = new QueryExpression("account");
        query.Criteria.AddCondition("name", operation, "x");

        var fault = TestOrganization.Fault(() => _organization.Admin.RetrieveMultiple(query));

        Assert.Contains("not supported by the emulator", fault.Message, StringComparison.Ordinal);
        Assert.Contains("operator", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Products_of_an_opportunity_are_rows_that_change_no_totals()
    {
        var opportunity = Deal.Opportunity(_organization);
        var line = new Entity("opportunityproduct")
        {
            ["opportunityid"] = new EntityReference("opportunity", opportunity),
            ["quantity"] = 2m,
            ["priceperunit"] = new Money(50m),
        };

        _organization.Admin.Create(line);

        var row = _organization.Read("opportunity", opportunity);
        Assert.False(row.Contains("totalamount"));
        Assert.Equal(new Money(100m), row["estimatedvalue"]);
    }
}
