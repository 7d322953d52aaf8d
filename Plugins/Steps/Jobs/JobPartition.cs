using System;
using System.IO;
using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;
using System.Text;

namespace Crm.SalesProcess.Steps.Jobs;

/// <summary>Which part of the work a job does, as it is stored.</summary>
[DataContract]
public sealed class JobPartition
{
    /// <summary>Id of the sales process.</summary>
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

    /// <summary>The text of a partition.</summary>
    public string Write()
    {
        using var stream = new MemoryStream();
        new DataContractJsonSerializer(typeof(JobPartition)).WriteObject(stream, this);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The partition in a text.</summary>
    /// <exception cref="FormatException">The text is no partition.</exception>
    public static JobPartition Read(string text)
    {
        try
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
            return (JobPartition)new DataContractJsonSerializer(typeof(JobPartition)).ReadObject(stream)!;
        }
        catch (SerializationException broken)
        {
            throw new FormatException(broken.Message, broken);
        }
    }
}
