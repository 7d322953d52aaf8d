using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Sdk.Surface;

/// <summary>The comparison can fail: each near miss of a contract type is found, and the type itself is not.</summary>
public sealed class ComparisonTests
{
    [Fact]
    public void A_type_has_no_excess_over_itself() => Assert.Empty(ExcessOf(typeof(Money)));

    [Theory]
    [InlineData(
        typeof(Mutants.WithAnotherMember.Money),
        "public decimal Rounded() is not in the other surface"
    )]
    [InlineData(
        typeof(Mutants.WithAProtectedMember.Money),
        "protected virtual void Round() is not in the other surface"
    )]
    [InlineData(
        typeof(Mutants.WithAnotherType.Money),
        "public double Value { get; set; } is not in the other surface"
    )]
    [InlineData(
        typeof(Mutants.WithoutASetter.Money),
        "public decimal Value { get; } is not in the other surface"
    )]
    [InlineData(typeof(Mutants.WithoutTheDataMember.Money), "[DataMember] is missing")]
    [InlineData(
        typeof(Mutants.WithARenamedDataMember.Money),
        "[DataMember(Name=\"Amount\")] is in one surface only"
    )]
    [InlineData(
        typeof(Mutants.WithAnHiddenDataMember.Money),
        "internal string Currency { get; set; } is not in the other surface"
    )]
    [InlineData(typeof(Mutants.InAnotherNamespace.Money), "2012/Contracts\")] is in one surface only")]
    [InlineData(
        typeof(Mutants.WithAKnownType.Money),
        "[KnownType(typeof(Microsoft.Xrm.Sdk.OptionSetValue))] is in one surface only"
    )]
    [InlineData(typeof(Mutants.WithAnotherInterface.Money), "is a IDisposable in one surface only")]
    [InlineData(typeof(Mutants.WithAnotherBase.Money), "QuietlyShared in one surface only")]
    [InlineData(typeof(Mutants.WithoutItsInterface.Money), "is no IExtensibleDataObject")]
    [InlineData(typeof(Mutants.OpenToInheritance.Money), "is a 'public class', not a 'public sealed class'")]
    public void A_near_miss_is_found(Type mutant, string fault) =>
        Assert.Contains(ExcessOf(mutant), difference => difference.Contains(fault, StringComparison.Ordinal));

    [Fact]
    public void Another_value_of_an_enumeration_is_found()
    {
        var mutant = AssemblySurface.Of(typeof(Mutants.EntityRole)) with
        {
            Name = typeof(EntityRole).FullName!,
        };

        var excess = Excess(mutant);

        Assert.Contains("Microsoft.Xrm.Sdk.EntityRole: Referencing = 1 is not in the other surface", excess);
    }

    [Fact]
    public void A_type_of_our_own_is_found()
    {
        var ours = AssemblySurface.Of(typeof(Mutants.QuietlyShared));

        var excess = Excess(ours);

        Assert.EndsWith("QuietlyShared is not in the other surface", Assert.Single(excess));
    }

    [Fact]
    public void A_line_that_declares_nothing_is_refused() =>
        Assert.Throws<System.IO.InvalidDataException>(() => ListingText.Read(["T public event Changed"]));

    private static IReadOnlyList<string> ExcessOf(Type type) =>
        Excess(AssemblySurface.Of(type) with { Name = typeof(Money).FullName! });

    private static IReadOnlyList<string> Excess(TypeSurface type) =>
        Comparison.Excess(new Dictionary<string, TypeSurface> { [type.Name] = type }, Baselines.Surface());
}
