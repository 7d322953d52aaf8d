using System;
using System.Linq;
using Crm.SalesProcess.Emulator.Query;
using Crm.SalesProcess.Emulator.Query.Fetch;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Crm.SalesProcess.Tests.Emulator.Store;
using CsCheck;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Query;

/// <summary>Fact 3.4: FetchXML and QueryExpression say the same; going from one to the other and back keeps the meaning.</summary>
public sealed class TranslationTests : IDisposable
{
    private readonly TestOrganization organization = new();
    private readonly TestDatabase database = new();

    [Theory]
    [InlineData(
        "<fetch count='10' page='2' returntotalrecordcount='true'><entity name='account'><all-attributes/>"
            + "<order attribute='name' descending='true'/><filter type='or'><condition attribute='name' operator='in'>"
            + "<value>a</value></condition><filter><condition attribute='statecode' operator='eq' value='0'/></filter>"
            + "</filter></entity></fetch>"
    )]
    [InlineData(
        "<fetch top='3' distinct='true'><entity name='opportunity'><attribute name='name'/>"
            + "<attribute name='estimatedvalue' alias='money'/>"
            + "<filter><condition attribute='estimatedvalue' operator='gt' valueof='budgetamount'/>"
            + "<condition entityname='a' attribute='name' operator='null'/></filter>"
            + "<link-entity name='account' from='accountid' to='parentaccountid' alias='a' link-type='outer'>"
            + "<attribute name='name'/><order attribute='name'/><link-entity name='contact' from='parentcustomerid' "
            + "to='accountid' link-type='matchfirstrowusingcrossapply'><attribute name='fullname'/></link-entity>"
            + "</link-entity></entity></fetch>"
    )]
    [InlineData(
        "<fetch><entity name='account'><attribute name='name'/><filter>"
            + "<link-entity name='opportunity' from='parentaccountid' to='accountid' link-type='not any'>"
            + "<filter><condition attribute='statecode' operator='eq' value='0'/></filter></link-entity>"
            + "<link-entity name='contact' from='parentcustomerid' to='accountid' link-type='all'/></filter>"
            + "<link-entity name='task' from='regardingobjectid' to='accountid' link-type='exists'/></entity></fetch>"
    )]
    [InlineData(
        "<fetch aggregate='true'><entity name='opportunity'>"
            + "<attribute name='estimatedvalue' aggregate='sum' alias='s'/>"
            + "<attribute name='createdon' groupby='true' dategrouping='fiscal-period' alias='p'/>"
            + "<order alias='s' descending='true'/></entity></fetch>"
    )]
    public void A_query_means_the_same_after_a_round_trip(string fetchXml)
    {
        var back = BackAndForth(fetchXml);

        Assert.Equal(Explain(fetchXml), Explain(back));
    }

    [Fact]
    [Trait("Category", "Property")]
    public void A_random_filter_means_the_same_as_FetchXML() =>
        RandomFilters.Filter.Sample(filter =>
        {
            var query = new RowQuery
            {
                Table = SampleSchema.Table,
                Filter = filter,
                AllColumns = true,
            };

            var back = FetchXml.Read(FetchXmlWriter.Write(query));

            Assert.Equal(Explain(query), Explain(back));
        });

    [Fact]
    public void What_FetchXML_cannot_say_is_refused_by_name()
    {
        var query = new QueryExpression("account");
        query.Criteria.AddCondition("createdon", ConditionOperator.NotOn, "2020-01-01");

        var fault = TestOrganization.Fault(() =>
            organization.Admin.Execute(new QueryExpressionToFetchXmlRequest { Query = query })
        );

        Assert.StartsWith("The operator NotOn in FetchXML", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<attribute name='name' aggregate='countcolumn' distinct='true' alias='n'/>", "distinct")]
    [InlineData(
        "<attribute name='createdon' groupby='true' dategrouping='day' usertimezone='false' alias='n'/>",
        "usertimezone"
    )]
    public void What_QueryExpression_cannot_say_is_refused_by_name(string column, string name)
    {
        var fault = TestOrganization.Fault(() =>
            ToExpression($"<fetch aggregate='true'><entity name='account'>{column}</entity></fetch>")
        );

        Assert.Contains(name, fault.Message);
    }

    private string BackAndForth(string fetchXml) =>
        (
            (QueryExpressionToFetchXmlResponse)
                organization.Admin.Execute(
                    new QueryExpressionToFetchXmlRequest { Query = ToExpression(fetchXml) }
                )
        ).FetchXml;

    private QueryExpression ToExpression(string fetchXml) =>
        (
            (FetchXmlToQueryExpressionResponse)
                organization.Admin.Execute(new FetchXmlToQueryExpressionRequest { FetchXml = fetchXml })
        ).Query;

    private string Explain(string fetchXml) => Explain(QueryReader.Read(new FetchExpression(fetchXml)));

    /// <summary>The statement with its parameters: what the query means.</summary>
    private string Explain(RowQuery query)
    {
        using var view = database.Database.Read();
        var explained = view.Explain(query, RandomFilters.Scope);
        return explained.Sql + string.Join('|', explained.Parameters.Select(Text));
    }

    private static string? Text(object? value) =>
        value is byte[] bytes ? Convert.ToHexString(bytes) : value?.ToString();

    public void Dispose()
    {
        database.Dispose();
        organization.Dispose();
    }
}
