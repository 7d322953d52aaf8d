using System.Linq;
using Crm.SalesProcess.Emulator.Definitions;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>A column by table and name, or by metadata id; by column number is not supported.</summary>
internal sealed class RetrieveAttributeMessage(Organization organization) : DefinitionMessage(organization)
{
    private const string LogicalName = "LogicalName";
    private const string EntityLogicalName = "EntityLogicalName";

    public override string Name => "RetrieveAttribute";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        if (request.Parameters.TryGetValue("ColumnNumber", out var number) && number is not 0)
        {
            throw Fault.NotSupported($"{Name} by column number");
        }
        var schema = Organization.SchemaOf(call);
        var tables = request.Parameters.ContainsKey(EntityLogicalName)
            ? [schema.Table(Required<string>(request, EntityLogicalName))]
            : schema.Tables;
        var found =
            Find(
                request,
                tables.SelectMany(table => table.Columns.Select(column => new Place(table, column))),
                LogicalName,
                (place, name) => place.Column.LogicalName == name,
                place => ColumnDefinition.IdOf(place.Table, place.Column)
            ) ?? throw Fault.NoColumn(tables[0], Asked(request, LogicalName));
        return Answer<RetrieveAttributeResponse>(
            Name,
            ("AttributeMetadata", ColumnDefinition.Of(found.Table, found.Column))
        );
    }

    private sealed record Place(Table Table, Column Column);
}
