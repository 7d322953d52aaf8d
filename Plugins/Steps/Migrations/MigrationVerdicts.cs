using System;
using Crm.SalesProcess.Domain.Migrations;

namespace Crm.SalesProcess.Steps.Migrations;

/// <summary>Verdicts as they are stored, cut so that those of a whole job fit into its row.</summary>
internal static class MigrationVerdicts
{
    private const int MostOfName = 100;
    private const int MostOfText = 400;

    internal static MigrationVerdictData Of(Guid id, MigrationRow? row, MigrationVerdict verdict) =>
        new()
        {
            Id = id.ToString("D"),
            Name = Cut(row?.Name ?? "", MostOfName),
            Fate = verdict.Fate.ToString(),
            From = row?.StageName ?? "",
            To = verdict.Stage?.Name ?? "",
            Text = Cut(verdict.Text, MostOfText),
        };

    private static string Cut(string text, int most) =>
        text.Length <= most ? text : text.Substring(0, most - 1) + "…";
}
