using System;
using System.IO;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Import;
using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Security;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>What the messages that bring a solution have in common.</summary>
internal abstract class ImportMessage(Organization organization) : Message(organization)
{
    /// <summary>Faults with the code of the first problem and the text of all of them.</summary>
    protected ImportResult Import(OrganizationRequest request, ImportKind kind, Call call)
    {
        Organization.Security.EnsurePrivilege(call, StandardPrivileges.ImportCustomization);
        if (call.Operation is not null)
        {
            throw Fault.NotSupported($"{Name} within a transaction");
        }

        using var zip = new MemoryStream(Required<byte[]>(request, "CustomizationFile"));
        try
        {
            return new SolutionImport(Organization).Run(zip, kind);
        }
        catch (SolutionImportException refused)
        {
            throw Fault.Of(refused.Problems[0].Code, refused.Message, []);
        }
    }

    protected Guid IdOf(ImportResult result, Call call) =>
        Organization.Read(
            call,
            store =>
                new SecurityRows(store, Organization.Now)
                    .All("solution")
                    .Single(row => row.GetAttributeValue<string>("uniquename") == result.UniqueName)
                    .Id
        );
}
