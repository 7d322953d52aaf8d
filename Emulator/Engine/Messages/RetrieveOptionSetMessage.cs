using Crm.SalesProcess.Emulator.Definitions;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>A global choice.</summary>
internal sealed class RetrieveOptionSetMessage(Organization organization) : DefinitionMessage(organization)
{
    public override string Name => "RetrieveOptionSet";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var choice =
            Find(
                request,
                Organization.SchemaOf(call).GlobalChoices,
                nameof(RetrieveOptionSetRequest.Name),
                (known, asked) => known.Name == asked,
                ChoiceDefinition.IdOf
            )
            ?? throw Fault.Of(
                ErrorCode.MetadataNotFound,
                $"Metadata not found: the choice {Asked(request, nameof(RetrieveOptionSetRequest.Name))}."
            );
        return Answer<RetrieveOptionSetResponse>(Name, ("OptionSetMetadata", ChoiceDefinition.Of(choice)));
    }
}
