using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Faults;

/// <summary>
/// Builds the one exception that leaves the emulator. Usage: <c>throw Fault.Of(ErrorCode.InvalidArgument, "…")</c>.
/// </summary>
public static class Fault
{
    /// <summary>A fault with the platform's code; <paramref name="message"/> is what clients show.</summary>
    public static FaultException<OrganizationServiceFault> Of(ErrorCode code, string message) =>
        Of((int)code, message, []);

    /// <summary>A fault with any code and further details, such as <c>SubErrorCode</c>.</summary>
    public static FaultException<OrganizationServiceFault> Of(
        int code,
        string message,
        IEnumerable<KeyValuePair<string, object>> details
    )
    {
        var fault = new OrganizationServiceFault
        {
            ErrorCode = code,
            Message = message,
            Timestamp = DateTime.UtcNow,
            ErrorDetails = [],
        };
        foreach (var (key, value) in details)
            fault.ErrorDetails[key] = value;
        return new FaultException<OrganizationServiceFault>(fault, new FaultReason(message));
    }

    /// <summary>Something of the platform that the emulator does not do; <paramref name="what"/> names it.</summary>
    public static FaultException<OrganizationServiceFault> NotSupported(string what) =>
        Of(ErrorCode.NotSupported, $"{what} is not supported by the emulator.");

    /// <summary>A part of the Web API that the emulator does not serve; <paramref name="what"/> names it.</summary>
    public static FaultException<OrganizationServiceFault> NotImplemented(string what) =>
        Of(ErrorCode.NotImplemented, $"{what} is not supported by the emulator.");

    public static FaultException<OrganizationServiceFault> NoTable(string table) =>
        Of(
            ErrorCode.QueryBuilderNoEntity,
            $"The entity with a name = '{table}' with namemapping = 'Logical' was not found in the MetadataCache."
        );

    public static FaultException<OrganizationServiceFault> NoColumn(Table table, string column) =>
        Of(
            ErrorCode.QueryBuilderNoAttribute,
            $"'{table.LogicalName}' entity doesn't contain attribute with Name = '{column}' and "
                + $"NameMapping = 'Logical'.{Near(table, column)}"
        );

    public static FaultException<OrganizationServiceFault> NoRow(string table, Guid id) =>
        Of(ErrorCode.ObjectDoesNotExist, $"{table} With Id = {id} Does Not Exist");

    private static string Near(Table table, string column)
    {
        var near = NearName.Of(column, table.Columns.Select(c => c.LogicalName));
        return near is null ? "" : $" Did you mean '{near}'?";
    }
}
