using System.CommandLine;
using Crm.SalesProcess.Cli.Connecting;
using Crm.SalesProcess.Cli.Kpis;
using Crm.SalesProcess.Domain.Metrics.Measures;

namespace Crm.SalesProcess.Cli.Commands;

/// <summary>What the commands about figures have in common: where the ledgers are, and what the figures are limited to.</summary>
internal static class SubjectOptions
{
    /// <summary>Whose; every command about figures has it.</summary>
    public static Option<string?> Whose { get; } =
        new("--whose") { Description = "Only a rep, team or business unit, by name.", HelpName = "NAME" };

    private static readonly Option<string?> Stage = new("--stage")
    {
        Description = "Only a stage, by name: then the measures are those of a stage.",
        HelpName = "NAME",
    };

    /// <summary>The process; every command about figures has it.</summary>
    public static Option<string?> Process { get; } =
        new("--process") { Description = "Only a sales process, by name.", HelpName = "NAME" };

    /// <summary>The period; for commands that have one.</summary>
    public static Option<string?> During { get; } =
        new("--during")
        {
            Description =
                "Only a period: 2025, 2025-Q3, 2025-09, last-90-days, or days such as 2025-01-10..2025-03-15.",
            HelpName = "PERIOD",
        };

    /// <summary>Adds all but the period.</summary>
    public static void AddTo(Command command)
    {
        command.Add(AsOf.Option);
        command.Add(Whose);
        command.Add(Stage);
        command.Add(Process);
        command.Add(KpiSource.Folder);
        command.Add(KpiSource.Map);
        command.Add(Connection.EmulatorFile);
        command.Add(Connection.ConnectionString);
    }

    /// <summary>What was named.</summary>
    public static KpiSubject Of(ParseResult parsed) =>
        new(
            parsed.GetValue(Whose),
            parsed.GetValue(Stage),
            parsed.GetValue(Process),
            parsed.GetValue(During)
        );

    /// <summary>A question about one measure.</summary>
    public static ExplainQuestion About(Measure measure, KpiSource source, ParseResult parsed) =>
        new(measure, source.AsOf, Of(parsed));
}
