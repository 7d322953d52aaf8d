using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Emulator.Definitions;
using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Emulator.Messages;

internal sealed class RetrieveAllEntitiesMessage(Organization organization) : DefinitionMessage(organization)
{
    public override string Name => "RetrieveAllEntities";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var schema = Organization.SchemaOf(call);
        var parts = Parts(request);
        return Answer<RetrieveAllEntitiesResponse>(
            Name,
            ("EntityMetadata", schema.Tables.Select(t => TableDefinition.Of(t, schema, parts)).ToArray()),
            ("Timestamp", Organization.Now.Ticks.ToString(CultureInfo.InvariantCulture))
        );
    }
}
