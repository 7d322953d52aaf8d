using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Query;
using Crm.SalesProcess.Emulator.Query.Fetch;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Messages;

internal sealed class FetchXmlToQueryExpressionMessage(Organization organization) : Message(organization)
{
    public override string Name => "FetchXmlToQueryExpression";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var query = FetchXml.Read(Required<string>(request, "FetchXml"));
        return Answer<FetchXmlToQueryExpressionResponse>(Name, ("Query", QueryExpressionWriter.Write(query)));
    }
}
