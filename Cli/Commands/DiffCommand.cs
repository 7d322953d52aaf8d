using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Crm.SalesProcess.Cli.Connecting;
using Crm.SalesProcess.Cli.Lifecycle;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Cli.Processes;
using Crm.SalesProcess.Domain.Filters;
using Crm.SalesProcess.Domain.Process.Files;
using Crm.SalesProcess.Domain.Time;
using Crm.SalesProcess.Tables;
using Spectre.Console;

namespace Crm.SalesProcess.Cli.Commands;

/// <summary><c>salesprocess diff BEFORE AFTER</c>: what is different between two forms of a process.</summary>
internal sealed class DiffCommand : Command
{
    private static readonly Argument<string> Before = Form("BEFORE", "The earlier form");
    private static readonly Argument<string> After = Form("AFTER", "The later form");
    private static readonly Option<string?> Process = new("--process")
    {
        Description = "Name or id of the sales process, for forms that are no files.",
        HelpName = "PROCESS",
    };

    public DiffCommand()
        : base("diff", "Says what is different between two forms of a sales process.")
    {
        Add(Before);
        Add(After);
        Add(Process);
        Add(Connection.EmulatorFile);
        Add(Connection.ConnectionString);
        SetAction(Run);
    }

    private static Argument<string> Form(string name, string description) =>
        new(name)
        {
            Description = $"{description}: a process file, draft, published, or the number of a version.",
        };

    private static int Run(ParseResult parsed)
    {
        string[] forms = [parsed.GetRequiredValue(Before), parsed.GetRequiredValue(After)];
        var files = Array.Exists(forms, ProcessForms.IsForm)
            ? FromOrganisation(parsed, forms)
            : [.. forms.Select(FromFile)];
        var scope = new FilterScope(OpportunityColumns.Find, TimeZoneRules.Utc);
        var differences = ProcessDiff.Of(files[0], files[1], scope);
        Report
            .Of(parsed)
            .Show(
                differences.Select(one => new
                {
                    one.Kind,
                    one.Place,
                    one.What,
                    one.Before,
                    one.After,
                }),
                console => Write(console, differences)
            );
        return (int)ExitCode.Ok;
    }

    private static ProcessFileData[] FromOrganisation(ParseResult parsed, string[] forms)
    {
        var name =
            parsed.GetValue(Process)
            ?? throw new UsageException(
                "Name the sales process whose versions are meant: --process PROCESS."
            );
        using var connection = Connection.Open(parsed);
        var process = NamedProcess.Find(connection.Service, name);
        return
        [
            .. forms.Select(form =>
                ProcessForms.IsForm(form)
                    ? ProcessFile.Parse(ProcessForms.Export(connection.Service, process, form), form).Data
                    : FromFile(form)
            ),
        ];
    }

    private static ProcessFileData FromFile(string file) => ProcessFile.Read(file).Data;

    private static void Write(IAnsiConsole console, IReadOnlyList<ProcessDifference> differences)
    {
        foreach (var difference in differences)
        {
            console.WriteLine(difference.ToString());
        }
        console.WriteLine(
            differences.Count switch
            {
                0 => "No difference.",
                1 => "1 difference.",
                var count => $"{count} differences.",
            }
        );
    }
}
