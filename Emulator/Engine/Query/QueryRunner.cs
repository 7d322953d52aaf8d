using System;
using Crm.SalesProcess.Emulator.Store;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Query;

internal sealed class QueryRunner(SchemaLayout layout, StoreConnection connection, QueryScope scope)
{
    public EntityCollection Run(RowQuery query) =>
        throw new NotSupportedException($"{layout} {connection} {scope} {query}");
}
