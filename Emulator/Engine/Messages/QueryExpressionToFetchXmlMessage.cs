using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Query;
using Crm.SalesProcess.Emulator.Query.Fetch;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Messages;

internal sealed class QueryExpressionToFetchXmlMessage(Organization organization) : Message(organization)
{
    public override string Name => "QueryExpressionToFetchXml";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var query = QueryReader.Read(Required<QueryBase>(request, "Query"));
        return Answer<QueryExpressionToFetchXmlResponse>(Name, ("FetchXml", FetchXmlWriter.Write(query)));
    }
}
