using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Tests.Pipeline.ProcessBars;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.NoWayRound;

/// <summary>Every way to a stage by a process bar or a lead that must be refused while the gate is shut.</summary>
internal static class RefusedBars
{
    public static IReadOnlyList<Way> All { get; } =
    [
        .. new[] { StandardBar.Own, StandardBar.OfLead }.SelectMany(bar =>
            new Way[]
            {
                new(
                    $"next on {bar.Table}",
                    1001,
                    a => a.Who.Service.Update(bar.Move(a.Setting.Bars[bar], "Develop"))
                )
                {
                    From = Start.Barred,
                },
                new(
                    $"ahead on {bar.Table}",
                    1002,
                    a => a.Who.Service.Update(bar.Move(a.Setting.Bars[bar], "Propose"))
                )
                {
                    From = Start.Barred,
                },
                new($"{bar.Table} that begins later", 1001, a => bar.Begin(a.Who, a.Deal, "Develop")),
                new($"{bar.Table} that begins far ahead", 1002, a => bar.Begin(a.Who, a.Deal, "Propose")),
            }
        ),
        new(
            "bar of another opportunity",
            1002,
            a =>
                a.Who.Service.Update(
                    new Entity(StandardBar.Own.Table, a.Setting.FarBar) { ["opportunityid"] = a.Reference }
                )
        ),
        new("QualifyLead", 1001, a => a.Qualify(a.Setting.Lead)),
        new("QualifyLead with an ongoing process", 1001, a => a.Qualify(a.Setting.FlowingLead)),
        new(
            "QualifyLead that names its process",
            1001,
            a => a.Qualify(a.Setting.FlowingLead, a.Setting.LeadFlow)
        ),
    ];
}
