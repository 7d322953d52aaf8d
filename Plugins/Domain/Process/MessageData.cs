using System.Runtime.Serialization;

namespace Crm.SalesProcess.Domain.Process;

/// <summary>The message of a rule in one language, as it is stored.</summary>
[DataContract]
public sealed class MessageData
{
    /// <summary>Windows code of the language, such as 1031 for German.</summary>
    [DataMember(Name = "language", IsRequired = true, Order = 1)]
    public int Language { get; set; }

    /// <summary>What the rep should do.</summary>
    [DataMember(Name = "text", IsRequired = true, Order = 2)]
    public string Text { get; set; } = "";
}
