using System.Runtime.Serialization;

namespace Crm.SalesProcess.Domain.Process;

/// <summary>A task that is created on entry of a stage, as it is stored.</summary>
[DataContract]
public sealed class StageTaskData
{
    /// <summary>Days from entry until it is due.</summary>
    [DataMember(Name = "dueDays", IsRequired = true, Order = 1)]
    public int DueDays { get; set; }

    /// <summary>What is to be done.</summary>
    [DataMember(Name = "subject", IsRequired = true, Order = 2)]
    public string Subject { get; set; } = "";
}
