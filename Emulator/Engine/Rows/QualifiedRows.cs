using System.Linq;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>The rows that a lead becomes.</summary>
internal sealed class QualifiedRows(Entity lead)
{
    /// <summary>Columns that lead and opportunity share by name.</summary>
    private static readonly string[] Shared =
    [
        "budgetamount",
        "budgetstatus",
        "confirminterest",
        "decisionmaker",
        "description",
        "estimatedclosedate",
        "evaluatefit",
        "initialcommunication",
        "need",
        "purchaseprocess",
        "purchasetimeframe",
        "qualificationcomments",
        "transactioncurrencyid",
    ];

    public Entity Account() =>
        new("account") { ["name"] = Of("companyname"), ["originatingleadid"] = lead.ToEntityReference() };

    public Entity Contact(EntityReference? account) =>
        new("contact")
        {
            ["firstname"] = Of("firstname"),
            ["middlename"] = Of("middlename"),
            ["lastname"] = Of("lastname"),
            ["jobtitle"] = Of("jobtitle"),
            ["parentcustomerid"] = account,
            ["originatingleadid"] = lead.ToEntityReference(),
        };

    /// <summary>The customer is the account, or the contact when there is no account.</summary>
    public Entity Opportunity(EntityReference? account, EntityReference? contact)
    {
        var row = new Entity("opportunity")
        {
            ["name"] = Of("subject"),
            ["parentaccountid"] = account,
            ["parentcontactid"] = contact,
            ["customerid"] = account ?? contact,
            ["estimatedvalue"] = Of("estimatedamount"),
            ["originatingleadid"] = lead.ToEntityReference(),
        };
        foreach (var column in Shared.Where(lead.Contains))
        {
            row[column] = lead[column];
        }

        return row;
    }

    public Entity Closed(EntityReference? account, EntityReference? contact, EntityReference? opportunity) =>
        new("lead", lead.Id)
        {
            ["parentaccountid"] = account,
            ["parentcontactid"] = contact,
            ["qualifyingopportunityid"] = opportunity,
        };

    private object? Of(string column) => lead.GetAttributeValue<object>(column);
}
