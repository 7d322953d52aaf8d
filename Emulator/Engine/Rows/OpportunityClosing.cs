using System;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>The main operation of Win and Lose: creates the closing activity, then closes the opportunity.</summary>
internal sealed class OpportunityClosing(Organization organization, OpportunityOutcome outcome)
    : RowOperation(organization)
{
    private const int Completed = 1;
    private const int CompletedStatus = 2;

    /// <summary>Faults when the close activity does not name its opportunity.</summary>
    public static PipelineEvent Event(string message, OrganizationRequest request)
    {
        var close = (Entity)request["OpportunityClose"];
        var opportunity =
            close.GetAttributeValue<EntityReference>("opportunityid")
            ?? throw Fault.Of(
                ErrorCode.InvalidArgument,
                "OpportunityClose needs opportunityid: the opportunity to close."
            );
        return new PipelineEvent(message, "opportunity")
        {
            RowId = opportunity.Id,
            Input = request.Parameters,
        };
    }

    public override void Authorize(PipelineEvent operation, Call call)
    {
        var existing = Existing(operation, call);
        Organization.Security.EnsureRow(call, AccessRights.WriteAccess, TableOf(operation, call), existing);
        Organization.Security.EnsurePrivilege(
            call,
            AccessRights.CreateAccess,
            Organization.TableOf("opportunityclose", call)
        );
        if (existing.GetAttributeValue<OptionSetValue>("statecode").Value != 0)
        {
            throw Fault.Of(ErrorCode.InvalidOperation, "The opportunity has already been closed.");
        }
    }

    public override void Run(PipelineEvent operation, Call call)
    {
        var existing = Existing(
            operation,
            ExistingColumns.Of(TableOf(operation, call), extra: "estimatedvalue"),
            call
        );
        var close = (Entity)operation.Input["OpportunityClose"];
        var status = StatusOf(operation, call);
        var inner = call with { IsInner = true, IsTrusted = true };
        CreateActivity(close, existing, status, inner);
        var change = Change(operation.RowId, close, existing, status);
        if (Organization.Options.WinLoseRaisesUpdate)
        {
            Organization.Execute(new UpdateRequest { Target = change }, inner);
            return;
        }

        new RowUpdate(Organization).Write(change, inner);
    }

    private int StatusOf(PipelineEvent operation, Call call)
    {
        var asked = ((OptionSetValue)operation.Input["Status"]).Value;
        return asked == -1 ? StateRules.DefaultStatus(TableOf(operation, call), (int)outcome) : asked;
    }

    private void CreateActivity(Entity close, Entity existing, int status, Call call)
    {
        var activity = ValueCopy.Of(close);
        activity["opportunitystatecode"] = new OptionSetValue((int)outcome);
        activity["opportunitystatuscode"] = new OptionSetValue(status);
        if (!activity.Contains("transactioncurrencyid") && existing.Contains("transactioncurrencyid"))
        {
            activity["transactioncurrencyid"] = existing["transactioncurrencyid"];
        }

        var id = (Guid)Organization.Execute(new CreateRequest { Target = activity }, call)["id"];
        var completed = new Entity("opportunityclose", id)
        {
            ["statecode"] = new OptionSetValue(Completed),
            ["statuscode"] = new OptionSetValue(CompletedStatus),
        };
        new RowUpdate(Organization).Write(completed, call);
    }

    private Money? Estimate(Entity existing) =>
        Organization.Options.ClosingTakesEstimate
            ? existing.GetAttributeValue<Money>("estimatedvalue")
            : null;

    private Entity Change(Guid opportunity, Entity close, Entity existing, int status) =>
        new("opportunity", opportunity)
        {
            ["statecode"] = new OptionSetValue((int)outcome),
            ["statuscode"] = new OptionSetValue(status),
            ["actualvalue"] = close.GetAttributeValue<Money>("actualrevenue") ?? Estimate(existing),
            ["actualclosedate"] = close.GetAttributeValue<DateTime?>("actualend") ?? Organization.Now.Date,
        };
}
