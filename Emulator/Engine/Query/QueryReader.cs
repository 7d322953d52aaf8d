using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Query.Fetch;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Query;

/// <summary>Reads any of the SDK's queries into the one model.</summary>
public static class QueryReader
{
    /// <summary>Faults with a sentence about what is wrong; tables and columns are checked when the query runs.</summary>
    public static RowQuery Read(QueryBase query) =>
        query switch
        {
            FetchExpression fetch => FetchXml.Read(fetch.Query),
            QueryExpression expression => QueryExpressionReader.Read(expression),
            QueryByAttribute attributes => QueryByAttributeReader.Read(attributes),
            null => throw Fault.Of(ErrorCode.InvalidArgument, "The required field 'Query' is missing."),
            _ => throw Fault.NotSupported($"A query of type {query.GetType().Name}"),
        };
}
