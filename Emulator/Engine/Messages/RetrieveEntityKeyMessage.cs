using System.Linq;
using Crm.SalesProcess.Emulator.Definitions;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>An alternate key by table and name, or by metadata id.</summary>
internal sealed class RetrieveEntityKeyMessage(Organization organization) : DefinitionMessage(organization)
{
    private const string LogicalName = "LogicalName";
    private const string EntityLogicalName = "EntityLogicalName";

    public override string Name => "RetrieveEntityKey";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var schema = Organization.SchemaOf(call);
        var tables = request.Parameters.ContainsKey(EntityLogicalName)
            ? [schema.Table(Required<string>(request, EntityLogicalName))]
            : schema.Tables;
        var keys = tables.SelectMany(table => TableDefinition.Of(table, schema, EntityFilters.Entity).Keys);
        var found =
            Find(
                request,
                keys,
                LogicalName,
                (key, name) => key.LogicalName == name,
                key => key.MetadataId!.Value
            )
            ?? throw Fault.Of(
                ErrorCode.MetadataNotFound,
                $"There is no alternate key '{Asked(request, LogicalName)}'."
            );
        return Answer<RetrieveEntityKeyResponse>(Name, ("EntityKeyMetadata", found));
    }
}
