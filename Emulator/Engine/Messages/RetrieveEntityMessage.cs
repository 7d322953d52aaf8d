using Crm.SalesProcess.Emulator.Definitions;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Emulator.Messages;

internal sealed class RetrieveEntityMessage(Organization organization) : DefinitionMessage(organization)
{
    private const string LogicalName = "LogicalName";

    public override string Name => "RetrieveEntity";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var schema = Organization.SchemaOf(call);
        var table =
            Find(
                request,
                schema.Tables,
                LogicalName,
                (t, name) => t.LogicalName == name,
                TableDefinition.IdOf
            ) ?? throw Fault.NoTable(Asked(request, LogicalName));
        return Answer<RetrieveEntityResponse>(
            Name,
            ("EntityMetadata", TableDefinition.Of(table, schema, Parts(request)))
        );
    }
}
