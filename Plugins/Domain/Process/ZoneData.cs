using System;
using System.Linq;
using System.Runtime.Serialization;
using Crm.SalesProcess.Domain.Time;

namespace Crm.SalesProcess.Domain.Process;

/// <summary>A time zone as it is stored.</summary>
[DataContract]
public sealed class ZoneData
{
    /// <summary>Name of the zone.</summary>
    [DataMember(Name = "id", IsRequired = true, Order = 1)]
    public string Id { get; set; } = "UTC";

    /// <summary>Minutes ahead of UTC before the first transition.</summary>
    [DataMember(Name = "offset", IsRequired = true, Order = 2)]
    public int FirstOffsetMinutes { get; set; }

    /// <summary>First minute of each later offset, in minutes since 0001-01-01T00:00Z.</summary>
    [DataMember(Name = "from", IsRequired = true, Order = 3)]
    public int[] FromMinutes { get; set; } = [];

    /// <summary>The offsets from then on, minutes ahead of UTC; as many as there are instants.</summary>
    [DataMember(Name = "offsets", IsRequired = true, Order = 4)]
    public int[] OffsetMinutes { get; set; } = [];

    /// <summary>The stored form of a zone.</summary>
    public static ZoneData Of(TimeZoneRules zone) =>
        new()
        {
            Id = zone.Id,
            FirstOffsetMinutes = zone.FirstOffsetMinutes,
            FromMinutes =
            [
                .. zone.Transitions.Select(transition =>
                    (int)(transition.FromUtc.Ticks / TimeSpan.TicksPerMinute)
                ),
            ],
            OffsetMinutes = [.. zone.Transitions.Select(transition => transition.OffsetMinutes)],
        };
}
