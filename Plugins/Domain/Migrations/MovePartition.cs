using System;
using System.Runtime.Serialization;

namespace Crm.SalesProcess.Domain.Migrations;

/// <summary>Which opportunities a job moves to which stage, as it is stored.</summary>
[DataContract]
public sealed class MovePartition
{
    /// <summary>Id of the stage.</summary>
    [DataMember(Name = "stage", IsRequired = true, Order = 1)]
    public Guid Stage { get; set; }

    /// <summary>Why they go back; null or absent when they do not.</summary>
    [DataMember(Name = "reason", Order = 2)]
    public string? Reason { get; set; }

    /// <summary>Ids of the opportunities, as many as a migration takes at most.</summary>
    [DataMember(Name = "opportunities", IsRequired = true, Order = 3)]
    public Guid[] Opportunities { get; set; } = [];

    /// <summary>The partition in a text.</summary>
    /// <exception cref="FormatException">The text is no partition, or one of too many opportunities.</exception>
    public static MovePartition Read(string text)
    {
        var read = JsonText.PartitionIn<MovePartition>(text);
        return read.Opportunities is { Length: <= MigrationPartition.MostOpportunities }
            ? read
            : throw new FormatException(
                $"it moves {MigrationPartition.MostOpportunities} opportunities at most"
            );
    }
}
