using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Rows;
using Crm.SalesProcess.Emulator.Security;
using Crm.SalesProcess.Emulator.Store;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>Reads or sets the counter of an autonumber column.</summary>
internal abstract class AutoNumberMessage(Organization organization) : Message(organization)
{
    /// <summary>Where the counter of the named column stands; faults when it is no autonumber column.</summary>
    protected long Peek(OrganizationRequest request, Call call)
    {
        var name = SequenceOf(request, call);
        var next = AutoNumbers.FirstNumber;
        Organization.Join(call, joined => next = Counters(joined).Peek(name, next));
        return next;
    }

    protected void Set(OrganizationRequest request, long value, Call call)
    {
        Organization.Security.EnsurePrivilege(call, StandardPrivileges.PublishCustomization);
        if (value < 0)
        {
            throw Fault.Of(ErrorCode.InvalidArgument, $"{Name}: the value {value} is negative.");
        }

        var name = SequenceOf(request, call);
        Organization.Join(call, joined => Counters(joined).Set(name, value));
    }

    private static Sequences Counters(Call call) => call.Operation!.Store.Sequences;

    private string SequenceOf(OrganizationRequest request, Call call) =>
        AutoNumbers.SequenceOf(
            Organization.TableOf(Required<string>(request, "EntityName"), call),
            Required<string>(request, "AttributeName")
        );
}
