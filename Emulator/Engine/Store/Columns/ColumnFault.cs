using System.ServiceModel;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Store.Columns;

/// <summary>Faults about a value that does not suit its column.</summary>
internal static class ColumnFault
{
    public static FaultException<OrganizationServiceFault> WrongType<TExpected>(
        TableColumn place,
        object value
    ) =>
        Fault.Of(
            ErrorCode.InvalidArgument,
            $"Incorrect attribute value type {value.GetType().FullName} for '{place}': "
                + $"expected {typeof(TExpected).FullName}."
        );

    public static FaultException<OrganizationServiceFault> OutOfRange(
        ErrorCode code,
        TableColumn place,
        decimal lowest,
        decimal highest
    ) =>
        Fault.Of(
            code,
            $"A validation error occurred. The value of '{place.Column.LogicalName}' on record of type "
                + $"'{place.Table.LogicalName}' is outside the valid range. Accepted Values: {lowest:0.####} to {highest:0.####}"
        );

    public static FaultException<OrganizationServiceFault> NoOption(
        TableColumn place,
        int value,
        Choice choice
    )
    {
        var accepted = string.Join(
            ",",
            System.Linq.Enumerable.Select(choice.Options, option => option.Value)
        );
        return Fault.Of(
            ErrorCode.PicklistValueOutOfRange,
            $"A validation error occurred. The value {value} of '{place.Column.LogicalName}' on record of type "
                + $"'{place.Table.LogicalName}' is outside the valid range. Accepted Values: {accepted}"
        );
    }
}
