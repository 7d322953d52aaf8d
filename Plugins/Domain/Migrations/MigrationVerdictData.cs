using System.Runtime.Serialization;

namespace Crm.SalesProcess.Domain.Migrations;

/// <summary>What became of one opportunity, as it is stored on the job.</summary>
[DataContract]
public sealed class MigrationVerdictData
{
    /// <summary>Id of the opportunity.</summary>
    [DataMember(Name = "id", IsRequired = true, Order = 1)]
    public string Id { get; set; } = "";

    /// <summary>Its topic, cut to 100 characters.</summary>
    [DataMember(Name = "name", IsRequired = true, Order = 2)]
    public string Name { get; set; } = "";

    /// <summary>Name of the <see cref="MigrationFate"/>.</summary>
    [DataMember(Name = "fate", IsRequired = true, Order = 3)]
    public string Fate { get; set; } = "";

    /// <summary>The stage it was in, as far as anything tells.</summary>
    [DataMember(Name = "from", IsRequired = true, Order = 4)]
    public string From { get; set; } = "";

    /// <summary>The stage of the version; blank where there is none.</summary>
    [DataMember(Name = "to", IsRequired = true, Order = 5)]
    public string To { get; set; } = "";

    /// <summary>Why, or what to know; at most 400 characters.</summary>
    [DataMember(Name = "text", IsRequired = true, Order = 6)]
    public string Text { get; set; } = "";
}
