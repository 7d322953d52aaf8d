using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;

namespace Crm.SalesProcess.Tests.Sdk.Behaviour;

public sealed class MetadataTests
{
    [Fact]
    public void A_column_knows_its_type()
    {
        var column = new MoneyAttributeMetadata("csp_Amount");

        Assert.Equal(AttributeTypeCode.Money, column.AttributeType);
        Assert.Equal(AttributeTypeDisplayName.MoneyType, column.AttributeTypeName);
        Assert.Equal("csp_Amount", column.SchemaName);
    }

    [Fact]
    public void A_column_of_many_choices_is_virtual_and_named_for_what_it_is()
    {
        var column = new MultiSelectPicklistAttributeMetadata();

        Assert.Equal(AttributeTypeCode.Virtual, column.AttributeType);
        Assert.Equal(AttributeTypeDisplayName.MultiSelectPicklistType, column.AttributeTypeName);
    }

    [Fact]
    public void A_format_is_equal_by_value()
    {
        StringFormatName format = "Email";

        Assert.True(format == StringFormatName.Email);
        Assert.True(format != StringFormatName.Url);
        Assert.Equal(StringFormatName.Email.GetHashCode(), format.GetHashCode());
        Assert.False(format.Equals("Email"));
    }

    [ContractFact]
    public void A_value_outside_the_list_is_refused()
    {
        var refusal = Assert.Throws<ArgumentException>(() => (DateTimeBehavior)"Sometimes");

        Assert.StartsWith("'Sometimes' is not a value of DateTimeBehavior.", refusal.Message);
    }

    [Fact]
    public void A_label_has_the_text_of_its_language()
    {
        var label = new Label("Stage", 1033);

        var text = Assert.Single(label.LocalizedLabels);
        Assert.Equal(("Stage", 1033), (text.Label, text.LanguageCode));
    }

    [Fact]
    public void A_label_may_name_the_text_of_the_reader()
    {
        var german = new LocalizedLabel("Phase", 1031);

        var label = new Label(german, new[] { new LocalizedLabel("Stage", 1033), german });

        Assert.Same(german, label.UserLocalizedLabel);
        Assert.Equal(2, label.LocalizedLabels.Count);
    }

    [Fact]
    public void A_relationship_knows_its_kind()
    {
        Assert.Equal(
            RelationshipType.OneToManyRelationship,
            new OneToManyRelationshipMetadata().RelationshipType
        );
        Assert.Equal(
            RelationshipType.ManyToManyRelationship,
            new ManyToManyRelationshipMetadata().RelationshipType
        );
    }

    [Fact]
    public void A_managed_property_has_its_value() => Assert.True(new BooleanManagedProperty(true).Value);
}
