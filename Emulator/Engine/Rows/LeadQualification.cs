using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>
/// The main operation of QualifyLead: creates account, contact and opportunity as asked for, each by a Create without
/// stage 10, lets its process flow go on for the opportunity, and closes the lead silently.
/// </summary>
internal sealed class LeadQualification(Organization organization) : RowOperation(organization)
{
    private const int Qualified = 1;

    public override void Authorize(PipelineEvent operation, Call call) =>
        Organization.Security.EnsureRow(
            call,
            AccessRights.WriteAccess,
            TableOf(operation, call),
            Existing(operation, call)
        );

    public override void Run(PipelineEvent operation, Call call)
    {
        var lead = Existing(operation, new ColumnSet(true), call);
        if (lead.GetAttributeValue<OptionSetValue>("statecode")?.Value != 0)
        {
            throw Fault.Of(ErrorCode.LeadAlreadyInClosedState, "The lead is already closed.");
        }

        var rows = new QualifiedRows(lead);
        var created = new EntityReferenceCollection();
        var account = Asks(operation, "CreateAccount") ? Create(rows.Account(), created, call) : null;
        account ??= lead.GetAttributeValue<EntityReference>("parentaccountid");
        var contact = Asks(operation, "CreateContact") ? Create(rows.Contact(account), created, call) : null;
        contact ??= lead.GetAttributeValue<EntityReference>("parentcontactid");
        var opportunity = Asks(operation, "CreateOpportunity")
            ? Create(Complete(rows.Opportunity(account, contact), operation), created, call)
            : null;
        if (opportunity is not null)
        {
            new LeadFlow(Organization).GoOn(operation, opportunity, call);
        }

        Close(operation, rows.Closed(account, contact, opportunity), call);
        operation.Output["CreatedEntities"] = created;
    }

    private static bool Asks(PipelineEvent operation, string what) =>
        operation.Input.TryGetValue(what, out var asked) && asked is true;

    /// <summary>The request may name customer and currency itself.</summary>
    private static Entity Complete(Entity opportunity, PipelineEvent operation)
    {
        if (operation.Input.TryGetValue("OpportunityCustomerId", out var customer) && customer is not null)
        {
            opportunity["customerid"] = customer;
        }

        if (operation.Input.TryGetValue("OpportunityCurrencyId", out var currency) && currency is not null)
        {
            opportunity["transactioncurrencyid"] = currency;
        }

        return opportunity;
    }

    private EntityReference Create(Entity row, EntityReferenceCollection created, Call call)
    {
        var response = Organization.Execute(new CreateRequest { Target = row }, call with { IsInner = true });
        var reference = new EntityReference(row.LogicalName, ((CreateResponse)response).id);
        created.Add(reference);
        return reference;
    }

    private void Close(PipelineEvent operation, Entity change, Call call)
    {
        var status = ((OptionSetValue)operation.Input["Status"]).Value;
        change["statecode"] = new OptionSetValue(Qualified);
        change["statuscode"] = new OptionSetValue(
            status == -1 ? StateRules.DefaultStatus(TableOf(operation, call), Qualified) : status
        );
        new RowUpdate(Organization).Write(change, call);
    }
}
