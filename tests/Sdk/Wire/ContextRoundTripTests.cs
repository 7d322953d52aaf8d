using System;
using System.Linq;
using System.Reflection;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Sdk.Wire;

/// <summary>An execution context survives the queue to asynchronous steps and to service endpoints.</summary>
public sealed class ContextRoundTripTests
{
    private static readonly Guid Id = new("6f1d1f3c-0b1e-4f53-9a55-3f3c2a7c1a10");

    [Fact]
    public void Every_plain_property_of_a_context_survives()
    {
        var plain = typeof(RemoteExecutionContext)
            .GetProperties()
            .Where(property => property.CanWrite && IsPlain(property.PropertyType))
            .ToList();
        var context = new RemoteExecutionContext();
        plain.ForEach(property => property.SetValue(context, SampleValues.Of(property.PropertyType)));

        var copy = Wire.RoundTrip(context);

        Assert.NotEmpty(plain);
        Assert.All(plain, property => Assert.Equal(property.GetValue(context), property.GetValue(copy)));
    }

    [Fact]
    public void Parameters_images_and_parents_of_a_context_survive()
    {
        var context = new RemoteExecutionContext
        {
            ParentContext = new RemoteExecutionContext { Stage = 10 },
        };
        context.InputParameters["Target"] = new Entity("opportunity", Id) { ["name"] = "Deal" };
        context.OutputParameters["BusinessEntityCollection"] = new EntityCollection([new Entity("task", Id)]);
        context.PreEntityImages["Pre"] = new Entity("opportunity", Id)
        {
            ["statecode"] = new OptionSetValue(0),
        };
        context.PostEntityImages["Post"] = new Entity("opportunity", Id);
        context.SharedVariables["tag"] = "import";
        context.OwningExtension = new EntityReference("sdkmessageprocessingstep", Id);

        var copy = Wire.RoundTrip(context);

        Assert.Equal("Deal", ((Entity)copy.InputParameters["Target"])["name"]);
        Assert.Equal(Id, ((EntityCollection)copy.OutputParameters["BusinessEntityCollection"])[0].Id);
        Assert.Equal(new OptionSetValue(0), copy.PreEntityImages["Pre"]["statecode"]);
        Assert.Equal(Id, copy.PostEntityImages["Post"].Id);
        Assert.Equal("import", copy.SharedVariables["tag"]);
        Assert.Equal(10, copy.ParentContext.Stage);
        Assert.Equal(context.OwningExtension, copy.OwningExtension);
    }

    [Fact]
    public void Parameters_inside_parameters_survive()
    {
        var parameters = new ParameterCollection
        {
            ["nested"] = new ParameterCollection { ["ids"] = new[] { Id }, ["none"] = null },
            ["columns"] = new ColumnSet("name"),
            ["related"] = new RelationshipQueryCollection
            {
                { new Relationship("r"), new FetchExpression("<fetch/>") },
            },
            ["references"] = new EntityReferenceCollection([new EntityReference("task", Id)]),
        };

        var copy = Wire.RoundTrip(parameters);

        var nested = (ParameterCollection)copy["nested"];
        var related = (RelationshipQueryCollection)copy["related"];
        Assert.Equal([Id], (Guid[])nested["ids"]);
        Assert.True(nested.Contains("none"));
        Assert.Equal(["name"], ((ColumnSet)copy["columns"]).Columns);
        Assert.Equal("<fetch/>", ((FetchExpression)related[new Relationship("r")]).Query);
        Assert.Equal(new EntityReference("task", Id), ((EntityReferenceCollection)copy["references"])[0]);
    }

    [Fact]
    public void Images_survive_by_alias()
    {
        var images = new EntityImageCollection
        {
            ["Pre"] = new Entity("opportunity", Id) { ["name"] = "Deal" },
        };

        var copy = Wire.RoundTrip(images);

        Assert.Equal("Deal", copy["Pre"]["name"]);
    }

    private static bool IsPlain(Type type) => type.IsValueType || type == typeof(string);
}
