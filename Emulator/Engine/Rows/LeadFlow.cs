using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>
/// The business process flow that runs for a lead goes on for the opportunity that the lead becomes: the instance that the
/// request names, else the active one that was changed last.
/// </summary>
internal sealed class LeadFlow(Organization organization)
{
    private const string Table = "leadtoopportunitysalesprocess";
    private const string Parameter = "ProcessInstanceId";

    /// <summary>Sets the opportunity on the instance, by an Update without stage 10; nothing without an instance.</summary>
    public void GoOn(PipelineEvent operation, EntityReference opportunity, Call call)
    {
        if (InstanceOf(operation, call) is { } instance)
        {
            var change = new Entity(Table, instance.Id) { ["opportunityid"] = opportunity };
            organization.Execute(new UpdateRequest { Target = change }, call with { IsInner = true });
        }
    }

    private Entity? InstanceOf(PipelineEvent operation, Call call)
    {
        var rows = new SecurityRows(call.Operation!.Store, organization.Now);
        var ofLead = rows.Where(Table, "leadid", [operation.RowId]);
        if (operation.Input.TryGetValue(Parameter, out var given) && given is EntityReference named)
        {
            return Named(named, ofLead.FirstOrDefault(row => row.Id == named.Id));
        }

        return ofLead
            .Where(row => row.GetAttributeValue<OptionSetValue>("statecode")?.Value == 0)
            .OrderByDescending(row => row.GetAttributeValue<long>("versionnumber"))
            .FirstOrDefault();
    }

    private static Entity Named(EntityReference named, Entity? found) =>
        named.LogicalName != Table
            ? throw Fault.NotSupported($"QualifyLead with an instance of {named.LogicalName}")
            : found
                ?? throw Fault.Of(
                    ErrorCode.InvalidArgument,
                    $"The process instance {named.Id} does not run for this lead."
                );
}
