using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator;

/// <summary>The two business process flows of Dynamics 365 Sales, with the ids that Microsoft publishes.</summary>
internal static class StandardFlows
{
    private const int BusinessProcessFlow = 4;

    public static IEnumerable<Entity> Rows() =>
        [
            .. Flow(
                new("3e8ebee6-a2bc-4451-9c5f-b146b085413a"),
                "Opportunity Sales Process",
                "opportunity",
                [
                    ("Qualify", new("6b9ce798-221a-4260-90b2-2a95ed51a5bc"), "opportunity"),
                    ("Develop", new("650e06b4-789b-46c1-822b-0da76bedb1ed"), "opportunity"),
                    ("Propose", new("d3ca8878-8d7b-47b9-852d-fcd838790cfd"), "opportunity"),
                    ("Close", new("bb7e830a-61bd-441b-b1fd-6bb104ffa027"), "opportunity"),
                ]
            ),
            .. Flow(
                new("919e14d1-6489-4852-abd0-a63a6ecaac5d"),
                "Lead to Opportunity Sales Process",
                "lead",
                [
                    ("Qualify", new("f99b4d48-7aad-456e-864a-8e7d543f7495"), "lead"),
                    ("Develop", new("bfc9108c-8389-406b-9166-2c3298a2e41f"), "opportunity"),
                    ("Propose", new("3a275c22-fc45-4e89-97fc-41e5ec578743"), "opportunity"),
                    ("Close", new("7f5247fe-cfc3-42bc-aa77-b1d836d9b7c0"), "opportunity"),
                ]
            ),
        ];

    private static IEnumerable<Entity> Flow(
        Guid id,
        string name,
        string table,
        (string Name, Guid Id, string Table)[] stages
    )
    {
        yield return new Entity("workflow", id)
        {
            ["name"] = name,
            ["uniquename"] = name.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant(),
            ["category"] = new OptionSetValue(BusinessProcessFlow),
            ["type"] = new OptionSetValue(1),
            ["primaryentity"] = table,
            ["statecode"] = new OptionSetValue(1),
            ["statuscode"] = new OptionSetValue(2),
        };
        for (var index = 0; index < stages.Length; index++)
        {
            yield return new Entity("processstage", stages[index].Id)
            {
                ["stagename"] = stages[index].Name,
                ["processid"] = new EntityReference("workflow", id),
                ["primaryentitytypecode"] = stages[index].Table,
                ["stagecategory"] = new OptionSetValue(index),
            };
        }
    }
}
