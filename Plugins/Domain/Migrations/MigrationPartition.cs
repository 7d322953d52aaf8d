using System;
using System.Runtime.Serialization;

namespace Crm.SalesProcess.Domain.Migrations;

/// <summary>Which opportunities a job puts into which version, as it is stored.</summary>
[DataContract]
public sealed class MigrationPartition
{
    /// <summary>The most opportunities of one job: what it can do in its two minutes.</summary>
    public const int MostOpportunities = 100;

    /// <summary>Id of the version; blank for the current one of the process that is meant for each.</summary>
    [DataMember(Name = "version", IsRequired = true, Order = 1)]
    public string Version { get; set; } = "";

    /// <summary>Whether the opportunities are in no version yet.</summary>
    [DataMember(Name = "enrol", IsRequired = true, Order = 2)]
    public bool Enrols { get; set; }

    /// <summary>Lines of a <see cref="StageMap"/>.</summary>
    [DataMember(Name = "stages", IsRequired = true, Order = 3)]
    public string Stages { get; set; } = "";

    /// <summary>Whether those that keep their stage may come although rules are not met.</summary>
    [DataMember(Name = "allowUnmet", IsRequired = true, Order = 4)]
    public bool AllowUnmet { get; set; }

    /// <summary>Whether anything is written; else the job only says what would become of each.</summary>
    [DataMember(Name = "apply", IsRequired = true, Order = 5)]
    public bool Apply { get; set; }

    /// <summary>Ids of the opportunities.</summary>
    [DataMember(Name = "opportunities", IsRequired = true, Order = 6)]
    public string[] Opportunities { get; set; } = [];

    /// <summary>The partition in a text.</summary>
    /// <exception cref="FormatException">The text is no partition, or one that no job of ours would have.</exception>
    public static MigrationPartition Read(string text)
    {
        var read = JsonText.PartitionIn<MigrationPartition>(text);
        return read is { Version: not null, Stages: not null, Opportunities.Length: <= MostOpportunities }
            ? read
            : throw new FormatException("its partition is none of a migration");
    }

    /// <summary>The text of the partition.</summary>
    public string Write() => JsonText.Of(this);
}
