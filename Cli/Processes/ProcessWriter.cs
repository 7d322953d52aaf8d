using System;
using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Cli.Processes;

/// <summary>Imports a process file and publishes it, in one transaction: all of it or nothing.</summary>
public sealed class ProcessWriter(IOrganizationService service)
{
    private const string ImportProcess = "csp_ImportProcess";
    private const string PublishProcess = "csp_PublishProcess";
    private const string File = "File";
    private const string Target = "Target";
    private const string Number = "Number";
    private const string Changed = "Changed";

    /// <summary>Gives back the version that is published then.</summary>
    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">The process was refused; names what is wrong with it.</exception>
    public PublishedVersion Publish(ProcessFile process)
    {
        var reference = new EntityReference(Tables.SalesProcess.Table, Guid.Parse(process.Data.Id!));
        var transaction = new ExecuteTransactionRequest
        {
            Requests =
            [
                new OrganizationRequest(ImportProcess) { [File] = process.Text },
                new OrganizationRequest(PublishProcess) { [Target] = reference },
            ],
            ReturnResponses = true,
        };
        var answers = ((ExecuteTransactionResponse)service.Execute(transaction)).Responses;
        var answer = answers[^1].Results;
        return new PublishedVersion(
            Convert.ToInt32(answer[Number], CultureInfo.InvariantCulture),
            (bool)answer[Changed]
        );
    }
}
