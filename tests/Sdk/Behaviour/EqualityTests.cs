using System;
using CsCheck;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Sdk.Behaviour;

[Trait("Category", "Property")]
public sealed class EqualityTests
{
    private static readonly Guid Id = new("6f1d1f3c-0b1e-4f53-9a55-3f3c2a7c1a10");

    [Fact]
    public void References_to_the_same_row_are_equal_whatever_name_and_version_they_carry() =>
        Gen.Select(Gen.Guid, Gen.String, Gen.String)
            .Sample(
                (id, name, version) =>
                {
                    var plain = new EntityReference("opportunity", id);
                    var full = new EntityReference("opportunity", id) { Name = name, RowVersion = version };
                    return plain.Equals(full) && plain.GetHashCode() == full.GetHashCode();
                }
            );

    [Fact]
    public void References_to_different_rows_differ()
    {
        var reference = new EntityReference("opportunity", Id);

        Assert.NotEqual(reference, new EntityReference("opportunity", Guid.Empty));
        Assert.NotEqual(reference, new EntityReference("lead", Id));
        Assert.NotEqual(reference, new EntityReference("Opportunity", Id));
        Assert.False(reference.Equals(null));
        Assert.False(reference.Equals("opportunity"));
    }

    [Fact]
    public void References_by_key_are_equal_by_key()
    {
        var reference = new EntityReference("opportunity", "csp_code", "A-1");

        Assert.Equal(
            reference,
            new EntityReference("opportunity", new KeyAttributeCollection { ["csp_code"] = "A-1" })
        );
        Assert.NotEqual(reference, new EntityReference("opportunity", "csp_code", "A-2"));
        Assert.NotEqual(reference, new EntityReference("opportunity", "csp_other", "A-1"));
        Assert.NotEqual(reference, new EntityReference("opportunity"));
    }

    [Fact]
    public void Amounts_are_equal_by_value() =>
        Gen.Select(Gen.Decimal, Gen.Decimal)
            .Sample(
                (one, other) =>
                    new Money(one).Equals(new Money(other)) == (one == other)
                    && new Money(one).GetHashCode() == new Money(one).GetHashCode()
            );

    [Fact]
    public void Amounts_of_another_scale_are_equal() => Assert.Equal(new Money(1.0m), new Money(1.00m));

    [Fact]
    public void Choices_are_equal_by_value()
    {
        Assert.Equal(new OptionSetValue(1), new OptionSetValue(1));
        Assert.Equal(new OptionSetValue(1).GetHashCode(), new OptionSetValue(1).GetHashCode());
        Assert.NotEqual(new OptionSetValue(1), new OptionSetValue(2));
        Assert.False(new OptionSetValue(1).Equals(1));
    }

    [Fact]
    public void Relationships_are_equal_by_name_and_role()
    {
        var relationship = new Relationship("opportunity_tasks")
        {
            PrimaryEntityRole = EntityRole.Referenced,
        };

        Assert.Equal(
            relationship,
            new Relationship("opportunity_tasks") { PrimaryEntityRole = EntityRole.Referenced }
        );
        Assert.NotEqual(relationship, new Relationship("opportunity_tasks"));
        Assert.NotEqual(
            relationship,
            new Relationship("other") { PrimaryEntityRole = EntityRole.Referenced }
        );
    }
}
