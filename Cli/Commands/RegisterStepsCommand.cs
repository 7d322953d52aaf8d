using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Crm.SalesProcess.Cli.Connecting;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Cli.Registering;
using Crm.SalesProcess.Steps.Gates;
using Crm.SalesProcess.Steps.Outcomes;
using Microsoft.Xrm.Sdk;
using Spectre.Console;

namespace Crm.SalesProcess.Cli.Commands;

/// <summary><c>salesprocess register-steps</c>: steps that depend on the organisation, so that no solution can bring them.</summary>
internal sealed class RegisterStepsCommand : Command
{
    private static readonly Option<string[]> Flow = new("--flow")
    {
        Description =
            "Table of a business process flow of your own whose stages opportunities follow; may be given several times.",
        HelpName = "TABLE",
    };

    private static readonly Option<bool> WinLose = new("--win-lose")
    {
        Description = "Keep a row of every refused Win and Lose, as of other refused closes.",
    };

    private static readonly Option<bool> GateSwitch = new("--gate-switch")
    {
        Description = "Tell administrators and designers in the app of every change of the gate switch.",
    };

    private static readonly Option<bool> AutoAdvance = new("--auto-advance")
    {
        Description =
            "Let a save that opens a gate move the opportunity on, where the published processes say so; again after publishing.",
    };

    private static readonly Option<bool> RemoveSteps = new("--remove")
    {
        Description =
            "Remove the steps instead; without others of these options, all that this command has registered.",
    };

    private static readonly Option<bool> DryRun = new("--dry-run")
    {
        Description = "Only say what would become of each step.",
    };

    public RegisterStepsCommand()
        : base(
            "register-steps",
            "Registers plug-in steps that depend on your organisation, or removes them; again, it does no harm."
        )
    {
        Add(Flow);
        Add(WinLose);
        Add(GateSwitch);
        Add(AutoAdvance);
        Add(RemoveSteps);
        Add(DryRun);
        Add(Connection.EmulatorFile);
        Add(Connection.ConnectionString);
        SetAction(Run);
    }

    private static int Run(ParseResult parsed)
    {
        using var connection = Connection.Open(parsed);
        var registration = new StepRegistration(connection.Service);
        Plan(parsed, connection.Service, registration);
        var isDry = parsed.GetValue(DryRun);
        if (!isDry)
        {
            registration.Carry();
        }
        Report
            .Of(parsed)
            .Show(
                new { steps = registration.Lines, dryRun = isDry },
                console => Write(console, registration, isDry)
            );
        return (int)ExitCode.Ok;
    }

    private static void Plan(ParseResult parsed, IOrganizationService service, StepRegistration registration)
    {
        var isRemoval = parsed.GetValue(RemoveSteps);
        var steps = Chosen(parsed, service, isRemoval).ToList();
        if (isRemoval)
        {
            registration.Remove(steps.Count == 0 ? null : [.. steps.Select(step => step.Name)]);
        }
        else if (steps.Count > 0)
        {
            registration.Register(steps);
        }
        else
        {
            throw new UsageException(
                "Say what to register: --flow TABLE, --win-lose, --gate-switch or --auto-advance."
            );
        }
    }

    /// <summary>What is removed is known by its name, so it does not matter what it looked at.</summary>
    private static IEnumerable<OptionalStep> Chosen(
        ParseResult parsed,
        IOrganizationService service,
        bool isRemoval
    ) =>
        [
            .. (parsed.GetValue(Flow) ?? []).SelectMany(OptionalSteps.ForFlow),
            .. parsed.GetValue(WinLose) ? OptionalSteps.Of(typeof(LogRefusedCloses)) : [],
            .. parsed.GetValue(GateSwitch) ? OptionalSteps.Of(typeof(TellOfGateSwitch)) : [],
            .. parsed.GetValue(AutoAdvance)
                ? [OptionalSteps.ForAdvancing(isRemoval ? [] : AdvancingColumns.Of(service))]
                : Enumerable.Empty<OptionalStep>(),
        ];

    private static void Write(IAnsiConsole console, StepRegistration registration, bool isDry)
    {
        foreach (var line in registration.Lines)
        {
            console.WriteLine($"{line.Fate, -10}  {line.Step}");
        }
        if (registration.Lines.Count == 0)
        {
            console.WriteLine("There is nothing to remove.");
        }
        if (isDry)
        {
            console.WriteLine("Dry run: nothing was changed.");
        }
    }
}
