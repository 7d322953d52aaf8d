using System;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Store.Columns;

/// <summary>Ids as sixteen bytes in the order in which they are written.</summary>
internal sealed class IdCodec : ColumnCodec
{
    public override string SqlType => "BLOB";

    public static byte[] ToBytes(Guid id) => id.ToByteArray(bigEndian: true);

    public static Guid FromBytes(byte[] bytes) => new(bytes, bigEndian: true);

    public static Guid Read(Statement reader, int ordinal) => new(reader.GetBytes(ordinal), bigEndian: true);

    public override object Encode(TableColumn place, object value) => ToBytes(Expect<Guid>(place, value));

    public override object Decode(Statement reader, int ordinal) => Read(reader, ordinal);

    public override object Comparand(object value) =>
        value switch
        {
            Guid id => ToBytes(id),
            EntityReference reference => ToBytes(reference.Id),
            _ => throw NotComparable(value),
        };
}
