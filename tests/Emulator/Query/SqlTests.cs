using System;
using System.Linq;
using Crm.SalesProcess.Emulator.Query;
using Crm.SalesProcess.Tests.Emulator.Store;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Query;

/// <summary>What queries become in SQL, for a few shapes; the rest is told by what they return.</summary>
public sealed class SqlTests : IDisposable
{
    /// <summary>What SQLite says when no index gives the order; rows that are equal in it may be sorted by their key.</summary>
    private const string SortOfAll = "USE TEMP B-TREE FOR ORDER BY";

    private readonly TestDatabase database = new();

    [Fact]
    public void Texts_are_compared_in_their_folded_form()
    {
        var explained = Explain("<condition attribute='name' operator='eq' value='Überfall '/>");

        Assert.Equal(
            "SELECT t0.\"accountid\", t0.\"name\" FROM \"account\" t0 WHERE t0.\"name$fold\" = @0 "
                + "ORDER BY t0.\"accountid\" LIMIT @1",
            explained.Sql
        );
        Assert.Equal("uberfall", explained.Parameters[0]);
    }

    [Fact]
    public void Negations_let_nulls_through()
    {
        Assert.Contains(
            "WHERE (t0.\"name$fold\" <> @0 OR t0.\"name\" IS NULL)",
            Explain("<condition attribute='name' operator='ne' value='x'/>").Sql
        );
    }

    [Fact]
    public void A_pattern_becomes_a_glob()
    {
        var explained = Explain("<condition attribute='name' operator='like' value='50[%]_[a-C]*%'/>");

        Assert.Contains("t0.\"name$fold\" GLOB @0", explained.Sql);
        Assert.Equal("50[%]?[a-c][*]*", explained.Parameters[0]);
    }

    [Fact]
    public void A_link_becomes_a_join_with_its_filter()
    {
        var sql = Explain(
            "<condition attribute='statecode' operator='eq' value='0'/>",
            "<link-entity name='contact' from='parentcustomerid' to='accountid' alias='c'>"
                + "<filter><condition attribute='lastname' operator='not-null'/></filter></link-entity>"
        ).Sql;

        Assert.Contains(
            "FROM \"account\" t0 JOIN \"contact\" t1 ON t1.\"parentcustomerid\" = t0.\"accountid\" "
                + "AND t1.\"lastname\" IS NOT NULL WHERE t0.\"statecode\" = @0",
            sql
        );
    }

    [Fact]
    public void Values_never_stand_in_the_statement()
    {
        var first = Explain("<condition attribute='name' operator='eq' value='first'/>").Sql;
        var second = Explain("<condition attribute='name' operator='eq' value='second'/>").Sql;

        Assert.Equal(first, second);
    }

    [Theory]
    [InlineData(
        "<condition attribute='accountid' operator='eq' value='00000000-0000-0000-0000-000000000001'/>",
        "sqlite_autoindex_account_1"
    )]
    [InlineData(
        "<condition attribute='parentaccountid' operator='eq' value='00000000-0000-0000-0000-000000000001'/>",
        "ix$account$parentaccountid"
    )]
    [InlineData("<condition attribute='ownerid' operator='eq-userid'/>", "ix$account$ownerid")]
    [InlineData("<condition attribute='name' operator='eq' value='x'/>", "ix$account$name$fold")]
    public void Keys_lookups_and_names_are_found_by_index(string condition, string index)
    {
        var plan = Explain(condition).Plan;

        Assert.Contains(
            plan,
            step => step.StartsWith($"SEARCH t0 USING INDEX {index}", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Rows_are_joined_by_index()
    {
        var plan = Explain(
            "<condition attribute='name' operator='eq' value='x'/>",
            "<link-entity name='opportunity' from='parentaccountid' to='accountid'/>"
        ).Plan;

        Assert.Contains(plan, step => step.Contains("ix$opportunity$parentaccountid"));
        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<order attribute='name'/>")]
    [InlineData("<order attribute='name' descending='true'/>")]
    [InlineData("")]
    public void A_page_is_read_in_the_order_of_an_index(string order)
    {
        var plan = ExplainFetch(
            $"<fetch count='50'><entity name='account'><attribute name='name'/>{order}</entity></fetch>"
        ).Plan;

        Assert.DoesNotContain(plan, step => step == SortOfAll);
    }

    [Theory]
    [InlineData("false")]
    [InlineData("true")]
    public void The_next_page_begins_where_the_cookie_ends(string descending)
    {
        for (var i = 0; i < 3; i++)
            database.Insert("account", ("name", $"a{i}"));
        var query =
            "<fetch count='1' {0}><entity name='account'><attribute name='name'/>"
            + $"<order attribute='name' descending='{descending}'/></entity></fetch>";
        var cookie = System.Security.SecurityElement.Escape(
            database.Fetch(query.Replace("{0}", "", StringComparison.Ordinal)).PagingCookie
        );

        var explanation = ExplainFetch(
            query.Replace("{0}", $"page='2' paging-cookie='{cookie}'", StringComparison.Ordinal)
        );

        Assert.DoesNotContain("OFFSET", explanation.Sql, StringComparison.Ordinal);
        Assert.DoesNotContain(explanation.Plan, step => step == SortOfAll);
        Assert.All(
            explanation.Plan.Where(step => step.Contains(" t0 ", StringComparison.Ordinal)),
            step =>
                Assert.StartsWith(
                    "SEARCH t0 USING INDEX ix$account$name$fold",
                    step,
                    StringComparison.Ordinal
                )
        );
        Assert.Contains(explanation.Plan, step => step.StartsWith("SEARCH t0", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("any")]
    [InlineData("not any")]
    [InlineData("all")]
    public void Related_rows_are_looked_up_by_index(string kind)
    {
        var plan = ExplainFetch(
            "<fetch><entity name='account'><attribute name='name'/><filter>"
                + $"<link-entity name='opportunity' from='parentaccountid' to='accountid' link-type='{kind}'/>"
                + "</filter></entity></fetch>"
        ).Plan;

        Assert.Contains(plan, step => step.Contains("ix$opportunity$parentaccountid"));
    }

    [Fact]
    public void A_users_own_rows_are_found_by_index()
    {
        var own = TestDatabase.Scope with
        {
            Access = _ => new RowAccess(AccessDepth.Basic)
            {
                OwnerIds = [TestDatabase.Scope.UserId],
                SharePrincipalIds = [TestDatabase.Scope.UserId],
            },
        };

        var plan = ExplainFetch(
            "<fetch><entity name='opportunity'><attribute name='name'/></entity></fetch>",
            own
        ).Plan;

        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN t0", StringComparison.Ordinal));
    }

    private QueryExplanation ExplainFetch(string xml, QueryScope? scope = null)
    {
        using var view = database.Database.Read();
        return view.Explain(new FetchExpression(xml), scope ?? TestDatabase.Scope);
    }

    private QueryExplanation Explain(string condition, string link = "")
    {
        using var view = database.Database.Read();
        var xml =
            $"<fetch><entity name='account'><attribute name='name'/><filter>{condition}</filter>{link}</entity></fetch>";
        return view.Explain(new FetchExpression(xml), TestDatabase.Scope);
    }

    public void Dispose() => database.Dispose();
}
