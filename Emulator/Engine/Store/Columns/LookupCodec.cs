using System;
using Crm.SalesProcess.Emulator.Faults;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Store.Columns;

/// <summary>
/// The id of the row referred to. The table stands in a second SQL column when there are several targets, so a
/// reader needs more than this codec's column: see <c>SelectedColumn</c>.
/// </summary>
internal sealed class LookupCodec : ColumnCodec
{
    public override string SqlType => "BLOB";

    public override object Encode(TableColumn place, object value)
    {
        var reference = Expect<EntityReference>(place, value);
        if (reference.Id == Guid.Empty)
            throw Fault.Of(ErrorCode.InvalidArgument, $"The reference in '{place}' has no id.");
        var targets = place.Column.Targets;
        if (targets.Length > 0 && !targets.Contains(reference.LogicalName))
            throw Fault.Of(
                ErrorCode.InvalidArgument,
                $"'{place}' refers to {string.Join(" or ", targets)}, not to '{reference.LogicalName}'."
            );
        return IdCodec.ToBytes(reference.Id);
    }

    public override object Decode(Statement reader, int ordinal) => IdCodec.Read(reader, ordinal);

    public override object Comparand(object value) =>
        value switch
        {
            Guid id => IdCodec.ToBytes(id),
            EntityReference reference => IdCodec.ToBytes(reference.Id),
            _ => throw NotComparable(value),
        };
}
