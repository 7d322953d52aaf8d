using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Pipeline.Screens;

/// <summary>Whose rows somebody sees: by listing, by adding up, by id, and none of it can be written.</summary>
public sealed class RowSecurityTests(TwoUnits units) : IClassFixture<TwoUnits>
{
    private const int RowDenied = unchecked((int)0x80048306);
    private const int PrivilegeMissing = unchecked((int)0x80040220);
    private static readonly string[] Tables =
    [
        "csp_kpiperiod",
        "csp_kpitarget",
        "csp_kpisignal",
        "csp_salessnapshot",
    ];

    public static TheoryData<string, string, string[]> Owners =>
        new()
        {
            { "csp_kpiperiod", "Rita", ["Rita Test"] },
            { "csp_kpiperiod", "Sven", ["Sven Test"] },
            { "csp_kpiperiod", "Nora", ["Nora Test", "Rita Test", "Rolf Test"] },
            { "csp_kpiperiod", "Sam", ["Sam Test", "Sven Test"] },
            { "csp_kpitarget", "Rita", [] },
            { "csp_kpitarget", "Nora", ["Nora Test"] },
            { "csp_kpitarget", "Sam", [] },
            { "csp_kpisignal", "Rita", [] },
            { "csp_kpisignal", "Nora", ["Nora Test"] },
            { "csp_kpisignal", "Sam", ["Sam Test"] },
            { "csp_salessnapshot", "Rita", ["Rita Test"] },
            { "csp_salessnapshot", "Sven", [] },
            { "csp_salessnapshot", "Nora", ["Rita Test", "Rolf Test"] },
            { "csp_salessnapshot", "Sam", [] },
        };

    [Theory]
    [MemberData(nameof(Owners))]
    public void Somebody_sees_the_rows_of_these(string table, string who, string[] owners)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet("ownerid") };

        var seen = Named(who).Service.RetrieveMultiple(query).Entities;

        Assert.Equal(owners, seen.Select(Owner).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Owners))]
    public void Adding_up_counts_the_rows_that_are_seen(string table, string who, string[] owners)
    {
        var fetch =
            $"<fetch aggregate='true'><entity name='{table}'><attribute name='ownerid' groupby='true' alias='owner' />"
            + $"<attribute name='{table}id' aggregate='count' alias='rows' /></entity></fetch>";
        var all = units.Sales.All(table).CountBy(Owner).ToDictionary();

        var counted = Named(who).Service.RetrieveMultiple(new FetchExpression(fetch)).Entities;

        Assert.Equal(
            owners.Select(owner => (owner, all[owner])),
            counted
                .Select(row => (row.FormattedValues["owner"], (int)((AliasedValue)row["rows"]).Value))
                .Order()
        );
    }

    [Fact]
    public void A_row_that_is_not_listed_cannot_be_read_by_its_id_either()
    {
        var tried = 0;
        foreach (var (table, who) in Tables.SelectMany(table => Selling.Select(who => (table, who))))
        {
            var seen = Ids(table, Named(who));
            foreach (var hidden in Ids(table, units.Sales.Administrator).Except(seen).Take(5))
            {
                var refusal = Named(who)
                    .Refused(one => one.Service.Retrieve(table, hidden, new ColumnSet(true)));
                Assert.Equal(RowDenied, refusal.Number);
                tried++;
            }
        }
        Assert.True(tried > 20);
    }

    [Theory]
    [InlineData("Rita")]
    [InlineData("Nora")]
    public void Nobody_who_sells_or_leads_sees_background_jobs(string who) =>
        Assert.Equal(PrivilegeMissing, Named(who).Refused(one => Ids("csp_job", one)).Number);

    [Theory]
    [InlineData("csp_kpiperiod", "Rita")]
    [InlineData("csp_kpiperiod", "Nora")]
    [InlineData("csp_salessnapshot", "Rita")]
    [InlineData("csp_salessnapshot", "Nora")]
    public void Figures_cannot_be_written_by_whom_they_judge(string table, string who)
    {
        var own = Ids(table, Named(who)).First();

        var changed = Named(who)
            .Refused(one => one.Service.Update(new Entity(table, own) { ["csp_name"] = "x" }));
        var deleted = Named(who).Refused(one => one.Service.Delete(table, own));

        Assert.Equal((PrivilegeMissing, PrivilegeMissing), (changed.Number, deleted.Number));
    }

    [Fact]
    public void The_row_of_a_unit_that_nobody_leads_belongs_to_whoever_leads_the_unit_above()
    {
        using var other = new TwoUnits();
        var below = other.Unit("Coast", other.North);
        other.Hire("Cora", below, "Salesperson", "Sales Process Rep").Create();

        other.Sales.Emulator.Drain();
        other.Compute();

        var owners = other
            .Sales.All("csp_kpiperiod")
            .Where(row => row.GetAttributeValue<OptionSetValue>("csp_scopekind").Value == 725500001)
            .Where(row => row.GetAttributeValue<EntityReference>("csp_businessunitid").Id == below.Id)
            .Select(Owner)
            .Distinct();
        Assert.Equal(["Nora Test"], owners);
    }

    private static readonly string[] Selling = ["Rita", "Rolf", "Sven", "Nora", "Sam"];

    private Person Named(string name) =>
        name switch
        {
            "Rita" => units.Rita,
            "Rolf" => units.Rolf,
            "Sven" => units.Sven,
            "Nora" => units.Nora,
            _ => units.Sam,
        };

    private static IReadOnlyList<Guid> Ids(string table, Person person) =>
        [.. person.Service.RetrieveMultiple(new QueryExpression(table)).Entities.Select(row => row.Id)];

    private static string Owner(Entity row) => row.GetAttributeValue<EntityReference>("ownerid").Name;
}
