using System.IO;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Import;
using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Messages;

internal sealed class ImportSolutionMessage(Organization organization) : Message(organization)
{
    public override string Name => "ImportSolution";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        Organization.Security.EnsurePrivilege(call, StandardPrivileges.ImportCustomization);
        if (call.Operation is not null)
        {
            throw Fault.NotSupported("ImportSolution within a transaction");
        }

        using var zip = new MemoryStream(Required<byte[]>(request, "CustomizationFile"));
        try
        {
            new SolutionImport(Organization).Run(zip);
        }
        catch (SolutionImportException refused)
        {
            throw Fault.Of(refused.Problems[0].Code, refused.Message, []);
        }

        return Answer<ImportSolutionResponse>(Name);
    }
}
