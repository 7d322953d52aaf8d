using System.Runtime.Serialization;

namespace Crm.SalesProcess.Domain.Ledger;

/// <summary>One value that the rules saw.</summary>
[DataContract]
public sealed class GateInputData
{
    /// <summary>Logical name of the column.</summary>
    [DataMember(Name = "column", IsRequired = true, Order = 1)]
    public string Column { get; set; } = "";

    /// <summary>The value in one form for all machines, see <see cref="Values.ColumnValue.ToString"/>.</summary>
    [DataMember(Name = "value", IsRequired = true, Order = 2)]
    public string Value { get; set; } = "";

    /// <summary>Whether only the beginning of the value was kept.</summary>
    [DataMember(Name = "cut", IsRequired = true, Order = 3)]
    public bool Cut { get; set; }

    internal GateInputData CutTo(int length) =>
        Value.Length <= length
            ? this
            : new GateInputData
            {
                Column = Column,
                Value = Value.Substring(0, length),
                Cut = true,
            };
}
