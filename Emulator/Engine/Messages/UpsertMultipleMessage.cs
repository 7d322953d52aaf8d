using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>Upserts in one transaction. Each row raises its own Create or Update, with the bulk event of one row.</summary>
internal sealed class UpsertMultipleMessage(Organization organization) : Message(organization)
{
    public override string Name => "UpsertMultiple";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        RefuseInPlugin(Name, call);
        var targets = Required<EntityCollection>(request, "Targets").Entities;
        SameTable.Ensure(targets);
        var results = new UpsertResponse[targets.Count];
        Organization.Join(
            call,
            joined =>
            {
                for (var index = 0; index < results.Length; index++)
                {
                    var upsert = new UpsertRequest { Target = targets[index] };
                    results[index] = (UpsertResponse)Organization.Execute(upsert, joined);
                }
            }
        );
        return Answer<UpsertMultipleResponse>(Name, ("Results", results));
    }
}
