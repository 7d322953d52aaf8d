using System;
using System.Globalization;
using System.Runtime.Serialization;
using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Steps.Jobs;

/// <summary>Which part of the work a job does, as it is stored.</summary>
[DataContract]
public sealed class JobPartition
{
    /// <summary>Id of the sales process; empty for all of them.</summary>
    [DataMember(Name = "process", IsRequired = true, Order = 1)]
    public string Process { get; set; } = "";

    /// <summary>Id of the user or team; empty for everybody.</summary>
    [DataMember(Name = "rep", IsRequired = true, Order = 2)]
    public string Rep { get; set; } = "";

    /// <summary>Whether <see cref="Rep"/> is a team.</summary>
    [DataMember(Name = "repIsTeam", IsRequired = true, Order = 3)]
    public bool RepIsTeam { get; set; }

    /// <summary>First local date whose periods are meant, yyyy-MM-dd.</summary>
    [DataMember(Name = "from", IsRequired = true, Order = 4)]
    public string From { get; set; } = "";

    /// <summary>Last local date whose periods are meant, yyyy-MM-dd.</summary>
    [DataMember(Name = "to", IsRequired = true, Order = 5)]
    public string To { get; set; } = "";

    /// <summary>Name of the only kind of job that a batch does; empty for everything.</summary>
    [DataMember(Name = "only", IsRequired = true, Order = 6)]
    public string Only { get; set; } = "";

    /// <summary>Whether the beginnings of the months within the dates are frozen as well.</summary>
    [DataMember(Name = "freeze", IsRequired = true, Order = 7)]
    public bool Freeze { get; set; }

    /// <summary>The owner that is meant; null for everybody.</summary>
    /// <exception cref="FormatException">The id is none.</exception>
    internal EntityReference? Owner =>
        Rep.Length == 0
            ? null
            : new EntityReference(RepIsTeam ? Team.Table : SystemUser.Table, Guid.Parse(Rep));

    /// <summary>First local date.</summary>
    /// <exception cref="FormatException">It is no date.</exception>
    internal DateTime FirstDate => Date(From);

    /// <summary>Last local date.</summary>
    /// <exception cref="FormatException">It is no date.</exception>
    internal DateTime LastDate => Date(To);

    /// <summary>A span of local dates for everybody and every process.</summary>
    public static JobPartition Between(DateTime from, DateTime to, string only = "") =>
        new()
        {
            From = Iso(from),
            To = Iso(to),
            Only = only,
        };

    /// <summary>The same span for one process, and for one owner or for everybody.</summary>
    internal JobPartition Of(Guid process, EntityReference? owner, bool freezes = false) =>
        new()
        {
            Process = process.ToString("D"),
            Rep = owner?.Id.ToString("D") ?? "",
            RepIsTeam = owner?.LogicalName == Team.Table,
            From = From,
            To = To,
            Freeze = freezes,
        };

    /// <summary>The text of the partition.</summary>
    public string Write() => JsonText.Of(this);

    /// <summary>The partition in a text.</summary>
    /// <exception cref="FormatException">The text is no partition.</exception>
    public static JobPartition Read(string text) => JsonText.PartitionIn<JobPartition>(text);

    private static string Iso(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTime Date(string text) =>
        DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
