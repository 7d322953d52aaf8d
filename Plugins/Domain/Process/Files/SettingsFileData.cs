using System.Runtime.Serialization;

namespace Crm.SalesProcess.Domain.Process.Files;

/// <summary>What an organisation adds to its processes. Told so that differences show; an import leaves it as it is.</summary>
[DataContract]
public sealed class SettingsFileData
{
    /// <summary>Name of the reporting time zone.</summary>
    [DataMember(Name = "timeZone", Order = 1, EmitDefaultValue = false)]
    public string TimeZone { get; set; } = "";

    /// <summary>For so many minutes after a stage was entered going back is free.</summary>
    [DataMember(Name = "graceMinutes", Order = 2)]
    public int GraceMinutes { get; set; }

    /// <summary>Texts that count as missing.</summary>
    [DataMember(Name = "placeholders", Order = 3)]
    public string[] Placeholders { get; set; } = [];
}
