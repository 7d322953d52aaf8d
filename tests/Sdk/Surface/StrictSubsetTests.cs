using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Crm.SalesProcess.Tests.Sdk.Surface;

/// <summary>Our contract is a part of the official SDK: nothing added, nothing changed.</summary>
public sealed class StrictSubsetTests
{
    [ContractFact]
    public void The_contract_has_nothing_that_the_baseline_lacks()
    {
        var contract = ContractAssemblies.LoadedSurface();

        var excess = Comparison.Excess(contract, Baselines.Surface());

        AssertNone(excess);
    }

    [ContractFact]
    public void The_framework_build_has_nothing_that_the_baseline_lacks()
    {
        var excess = ContractAssemblies.OnFramework(built =>
            Comparison.Excess(ContractAssemblies.Merged(built), Baselines.Surface())
        );

        AssertNone(excess);
    }

    [ContractFact]
    public void The_framework_build_lacks_nothing_of_the_baseline()
    {
        var excess = ContractAssemblies.OnFramework(built =>
            Comparison.Excess(Baselines.Surface(), ContractAssemblies.Merged(built))
        );

        AssertNone(excess);
    }

    [ContractFact]
    public void The_contract_lacks_nothing_of_the_baseline()
    {
        var contract = ContractAssemblies.LoadedSurface();

        var excess = Comparison.Excess(Baselines.Surface(), contract);

        AssertNone(excess);
    }

    [Fact]
    public void Every_type_and_member_of_the_baseline_is_in_the_assemblies_under_test()
    {
        var assemblies = ContractAssemblies.LoadedSurface();

        var missing = Comparison.Missing(Baselines.Surface(), assemblies);

        AssertNone(missing);
    }

    [SharedDataFact]
    public void Every_line_of_the_baseline_is_in_the_official_listing()
    {
        var invented = Baselines.Names.SelectMany(name =>
            WithType(Baselines.Lines(name)).Except(WithType(File.ReadLines(Baselines.ListingFile(name))))
        );

        AssertNone(invented);
    }

    [SharedDataFact]
    public void A_data_contract_carries_every_data_member_of_the_official_listing()
    {
        var listing = Baselines.FullListing();

        var missing = Baselines
            .Surface()
            .Values.SelectMany(type =>
                DataMembers(listing[type.Name])
                    .Except(type.Members.Keys)
                    .Select(member => $"{type.Name}: {member}")
            );

        AssertNone(missing);
    }

    private static IEnumerable<string> DataMembers(TypeSurface type) =>
        type
            .Members.Where(member =>
                member.Value.Any(text => text.StartsWith("DataMember", StringComparison.Ordinal))
            )
            .Select(member => member.Key);

    /// <summary>Each line with the line that declares its type, as members of the same signature are many.</summary>
    private static IEnumerable<string> WithType(IEnumerable<string> lines)
    {
        var type = string.Empty;
        foreach (var line in lines)
        {
            type = line.StartsWith("T ", StringComparison.Ordinal) ? line : type;
            yield return $"{type}\n{line}";
        }
    }

    private static void AssertNone(IEnumerable<string> differences) =>
        Assert.Equal(string.Empty, string.Join('\n', differences));
}
