using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Sdk;

/// <summary>Requests and responses carry the names and parameter keys that the platform reads.</summary>
public sealed class MessageContractTests
{
    public static TheoryData<string> Messages => new(Contracts().Keys);

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_message_carries_its_name_and_parameter_keys(string name)
    {
        var contract = Contracts()[name];
        var message = Activator.CreateInstance(TypeNamed(name))!;

        var properties = OwnProperties(message.GetType()).ToList();

        Assert.Equal(contract.RequestName, (message as OrganizationRequest)?.RequestName);
        Assert.Superset(contract.Keys.ToHashSet(), properties.Select(property => property.Name).ToHashSet());
        Assert.All(
            properties.Where(property => contract.Keys.Contains(property.Name)),
            property => AssertStoredUnderItsName(message, property)
        );
    }

    [ContractFact]
    public void Every_message_of_the_contract_is_in_the_baseline()
    {
        var messages = ContractAssemblies
            .Loaded.SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type =>
                type.BaseType == typeof(OrganizationRequest) || type.BaseType == typeof(OrganizationResponse)
            );

        var described = messages.SelectMany(type =>
            OwnProperties(type).Select(property => $"{type.FullName}.{property.Name}").Append(type.FullName!)
        );

        var baseline = Contracts()
            .SelectMany(one => one.Value.Keys.Select(key => $"{one.Key}.{key}").Append(one.Key));
        Assert.Equal(baseline.Order(), described.Order());
    }

    [SharedDataFact]
    public void Every_line_of_the_baseline_is_in_the_official_listing()
    {
        var official = WithMessage(File.ReadLines(SharedData.File("reference", "message-contracts.txt")));

        var invented = WithMessage(Lines()).Except(official);

        Assert.Empty(invented);
    }

    private static void AssertStoredUnderItsName(object message, PropertyInfo property)
    {
        var value = SampleValues.Of(property.PropertyType);
        var stored = message is OrganizationRequest request
            ? request.Parameters
            : ((OrganizationResponse)message).Results;
        if (property.CanWrite)
        {
            property.SetValue(message, value);
            Assert.Equal(value, stored[property.Name]);
        }
        stored[property.Name] = value;
        Assert.Equal(value, property.GetValue(message));
        stored.Clear();
        Assert.Equal(Default(property.PropertyType), property.GetValue(message));
    }

    private static object? Default(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;

    private static IEnumerable<PropertyInfo> OwnProperties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);

    private static Type TypeNamed(string name) =>
        ContractAssemblies
            .Loaded.Select(assembly => assembly.GetType(name))
            .Single(type => type is not null)!;

    private static string[] Lines() =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Baseline", "message-contracts.txt"));

    private static Dictionary<string, (string? RequestName, List<string> Keys)> Contracts()
    {
        var contracts = new Dictionary<string, (string? RequestName, List<string> Keys)>();
        var keys = new List<string>();
        foreach (var line in Lines())
        {
            var words = line.Split((char[])[' ', '='], StringSplitOptions.RemoveEmptyEntries);
            if (line.StartsWith(' '))
            {
                keys.Add(words[0]);
                continue;
            }
            keys = [];
            contracts.Add(words[0], (words.Length > 2 ? words[2].Trim('"') : null, keys));
        }
        return contracts;
    }

    private static IEnumerable<string> WithMessage(IEnumerable<string> lines)
    {
        var message = string.Empty;
        foreach (var line in lines)
        {
            message = line.StartsWith(' ') ? message : line;
            yield return $"{message}\n{line}";
        }
    }
}
