using System;
using System.Collections.Immutable;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Host.Operations;
using Crm.SalesProcess.Emulator.Messages;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace Crm.SalesProcess.Emulator.Host.Model;

/// <summary>A schema as the Web API shows it. Immutable.</summary>
internal sealed class ApiModel
{
    private readonly Lazy<CsdlDocument> _csdl;

    public ApiModel(Schema schema, ImmutableArray<CustomApi> customApis)
    {
        Schema = schema;
        CustomApis = customApis;
        Navigations = new Navigations(schema);
        Operations = new OperationTable(customApis);
        Edm = EdmSchema.Build(schema, Navigations, Operations, forParsing: true);
        _csdl = new(() =>
            new CsdlDocument(EdmSchema.Build(schema, Navigations, Operations, forParsing: false))
        );
    }

    public Schema Schema { get; }

    public Navigations Navigations { get; }

    public ImmutableArray<CustomApi> CustomApis { get; }

    public OperationTable Operations { get; }

    /// <summary>For reading addresses.</summary>
    public IEdmModel Edm { get; }

    /// <summary>As clients see it in <c>$metadata</c>.</summary>
    public CsdlDocument Csdl => _csdl.Value;

    /// <summary>A parser of an address below the service root.</summary>
    public ODataUriParser Parser(Uri serviceRoot, Uri address) =>
        new(Edm, serviceRoot, address) { Resolver = new AddressResolver(Edm) };

    /// <summary>The table of a type of the model; faults for the types that are no table.</summary>
    public Table TableOf(IEdmType type) =>
        type.AsElementType() is IEdmEntityType row && Schema.Find(row.Name) is { } table
            ? table
            : throw Fault.NotImplemented($"Addressing rows of the type {type.FullTypeName()}");

    /// <summary>The property of a table behind a property of the model.</summary>
    public Navigation Of(IEdmNavigationProperty property)
    {
        var table = ((IEdmEntityType)property.DeclaringType).Name;
        return Navigations.Find(table, property.Name)
            ?? throw new ArgumentException($"{table} has no property {property.Name}.", nameof(property));
    }
}
