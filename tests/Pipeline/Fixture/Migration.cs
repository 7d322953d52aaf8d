using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Crm.SalesProcess.Domain.Ledger;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Fixture;

/// <summary>Migrates or enrols opportunities as a person, and tells what became of each.</summary>
internal static class Migration
{
    /// <summary>Somebody who may migrate: writes processes, creates jobs, writes every opportunity.</summary>
    public static Person Administrator(Sales sales) =>
        sales.Hire("Ada", "Sales Manager", "Sales Process Administrator");

    /// <summary>The version of a process with a number.</summary>
    public static EntityReference Version(SalesProcessRow process, int number) =>
        new("csp_processversion", DeterministicId.Of(process.Id.Id, number));

    /// <summary>Calls the API of that name and runs its jobs; one line for each opportunity, by name.</summary>
    public static IReadOnlyList<string> Run(
        Sales sales,
        Person who,
        string api,
        params (string Name, object Value)[] parameters
    )
    {
        var answer = Start(who, api, parameters);
        sales.Emulator.Drain();
        return
        [
            .. Enumerable
                .Range(1, (int)answer["Jobs"])
                .Select(number => DeterministicId.Of((Guid)answer["Batch"], number))
                .SelectMany(job => Lines((string)sales.Row("csp_job", job)["csp_result"]))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Only calls the API; its jobs have not run yet.</summary>
    public static ParameterCollection Start(
        Person who,
        string api,
        params (string Name, object Value)[] parameters
    )
    {
        var request = new OrganizationRequest(api);
        foreach (var (name, value) in parameters)
        {
            request[name] = value;
        }
        return who.Service.Execute(request).Results;
    }

    private static IEnumerable<string> Lines(string result) =>
        JsonDocument
            .Parse(result)
            .RootElement.EnumerateArray()
            .Select(one =>
                $"{Text(one, "name")}: {Text(one, "fate")}, {Text(one, "from")} > {Text(one, "to")} {Text(one, "text")}".TrimEnd()
            );

    private static string? Text(JsonElement one, string member) => one.GetProperty(member).GetString();
}
