using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Pipeline.ProcessBars;

/// <summary>A business process flow of Dynamics 365 Sales, with the ids that Microsoft publishes.</summary>
internal sealed record StandardBar(string Table, Guid Flow, IReadOnlyDictionary<string, Guid> Stages)
{
    public static StandardBar Own { get; } =
        new(
            "opportunitysalesprocess",
            new("3e8ebee6-a2bc-4451-9c5f-b146b085413a"),
            new Dictionary<string, Guid>
            {
                ["Qualify"] = new("6b9ce798-221a-4260-90b2-2a95ed51a5bc"),
                ["Develop"] = new("650e06b4-789b-46c1-822b-0da76bedb1ed"),
                ["Propose"] = new("d3ca8878-8d7b-47b9-852d-fcd838790cfd"),
                ["Close"] = new("bb7e830a-61bd-441b-b1fd-6bb104ffa027"),
            }
        );

    public static StandardBar OfLead { get; } =
        new(
            "leadtoopportunitysalesprocess",
            new("919e14d1-6489-4852-abd0-a63a6ecaac5d"),
            new Dictionary<string, Guid>
            {
                ["Qualify"] = new("f99b4d48-7aad-456e-864a-8e7d543f7495"),
                ["Develop"] = new("bfc9108c-8389-406b-9166-2c3298a2e41f"),
                ["Propose"] = new("3a275c22-fc45-4e89-97fc-41e5ec578743"),
                ["Close"] = new("7f5247fe-cfc3-42bc-aa77-b1d836d9b7c0"),
            }
        );

    /// <summary>What somebody sends to begin the flow of an opportunity or a lead in a stage.</summary>
    public Entity Row(EntityReference subject, string stage) =>
        new(Table, Guid.NewGuid())
        {
            [subject.LogicalName + "id"] = subject,
            ["processid"] = new EntityReference("workflow", Flow),
            ["activestageid"] = new EntityReference("processstage", Stages[stage]),
            ["traversedpath"] = PathTo(stage),
        };

    /// <summary>What somebody sends to move a bar.</summary>
    public Entity Move(Guid bar, string stage) =>
        new(Table, bar)
        {
            ["activestageid"] = new EntityReference("processstage", Stages[stage]),
            ["traversedpath"] = PathTo(stage),
        };

    /// <summary>Begins the flow in a stage; the bar's id.</summary>
    public Guid Begin(Person who, Guid deal, string stage = "Qualify") =>
        who.Service.Create(Row(new EntityReference("opportunity", deal), stage));

    /// <summary>Such as <c>Develop, Active: Qualify Develop</c>.</summary>
    public string Of(Sales sales, Guid bar)
    {
        var row = sales.Administrator.Service.Retrieve(Table, bar, new ColumnSet(true));
        var path = row.GetAttributeValue<string>("traversedpath")
            .Split(',')
            .Select(Guid.Parse)
            .Select(NameOf);
        var status = row.GetAttributeValue<OptionSetValue>("statuscode").Value switch
        {
            1 => "Active",
            2 => "Finished",
            _ => "Aborted",
        };
        var active = row.GetAttributeValue<EntityReference>("activestageid").Id;
        return $"{NameOf(active)}, {status}: {string.Join(' ', path)}";
    }

    private string PathTo(string stage) =>
        string.Join(
            ',',
            Stages.Keys.TakeWhile(name => name != stage).Append(stage).Select(name => Stages[name])
        );

    private string NameOf(Guid id) => Stages.Single(stage => stage.Value == id).Key;
}
