using System;
using Crm.SalesProcess.Cli.Loading;
using Crm.SalesProcess.Cli.StandardTables;
using Crm.SalesProcess.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Cli.Demo;

/// <summary>The people of the story, as users of the organisation with their roles.</summary>
internal sealed class DemoTeam(IOrganizationService administrator)
{
    /// <summary>A rep: sells, and may not touch the ledger.</summary>
    public Guid AddRep() => Add("Rita", "Rep", Role.Salesperson, Role.SalesProcessRep);

    /// <summary>A process owner: defines and publishes processes.</summary>
    public Guid AddDesigner() => Add("Dora", "Designer", Role.Salesperson, Role.SalesProcessDesigner);

    private Guid Add(string first, string last, params string[] roles)
    {
        var here = (WhoAmIResponse)administrator.Execute(new WhoAmIRequest());
        var user = administrator.Create(
            new Entity(User.Table)
            {
                [User.FirstName] = first,
                [User.LastName] = last,
                [User.LogOn] = $"{first}.{last}",
                [User.BusinessUnit] = new EntityReference(BusinessUnit.Table, here.BusinessUnitId),
            }
        );
        new RoleGrant(administrator).To(user, here.BusinessUnitId, roles);
        return user;
    }
}
