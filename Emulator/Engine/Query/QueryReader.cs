using System;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Query;

/// <summary>Reads any of the SDK's queries into the one model.</summary>
public static class QueryReader
{
    public static RowQuery Read(QueryBase query) => throw new NotSupportedException();
}
