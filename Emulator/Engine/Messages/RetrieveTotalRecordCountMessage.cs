using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>Rows of whole tables. The platform answers from a count up to a day old, the emulator counts.</summary>
internal sealed class RetrieveTotalRecordCountMessage(Organization organization) : Message(organization)
{
    public override string Name => "RetrieveTotalRecordCount";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var counts = new EntityRecordCountCollection();
        foreach (var name in Required<string[]>(request, "EntityNames").Distinct())
        {
            var table = Organization.TableOf(name, call);
            Organization.Security.EnsurePrivilege(call, AccessRights.ReadAccess, table);
            counts[name] = Organization.Read(call, store => store.Count(name));
        }

        return Answer<RetrieveTotalRecordCountResponse>(Name, ("EntityRecordCountCollection", counts));
    }
}
