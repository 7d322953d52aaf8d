using System.Linq;
using Crm.SalesProcess.Emulator.Definitions;
using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace Crm.SalesProcess.Emulator.Messages;

internal sealed class RetrieveAllOptionSetsMessage(Organization organization)
    : DefinitionMessage(organization)
{
    public override string Name => "RetrieveAllOptionSets";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call) =>
        Answer<RetrieveAllOptionSetsResponse>(
            Name,
            (
                "OptionSetMetadata",
                Organization
                    .SchemaOf(call)
                    .GlobalChoices.Select(OptionSetMetadataBase (choice) => ChoiceDefinition.Of(choice))
                    .ToArray()
            )
        );
}
