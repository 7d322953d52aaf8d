using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using Crm.SalesProcess.Cli.Checking;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Cli.Packing;
using Spectre.Console;

namespace Crm.SalesProcess.Cli.Commands;

/// <summary><c>salesprocess check</c>.</summary>
internal sealed class CheckCommand : Command
{
    private readonly Argument<string?> _path = new("PATH")
    {
        Description = "Solution source or packed zip. [default: Solution of the checkout]",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _schemas = new("--schemas")
    {
        Description = "Folder with Microsoft's customization XSDs, to validate against as well.",
        HelpName = "DIR",
    };

    public CheckCommand()
        : base("check", "Finds what an import would stumble over, and what the house rules forbid.")
    {
        Arguments.Add(_path);
        Options.Add(_schemas);
        SetAction(parsed => (int)Run(parsed));
    }

    private ExitCode Run(ParseResult parsed)
    {
        var path = Existing(parsed.GetValue(_path) ?? Checkout.SolutionSource());
        var schemas = parsed.GetValue(_schemas) is { } folder ? Existing(folder) : null;
        var findings = SolutionCheck.Of(path, schemas);
        Report.Of(parsed).Show(findings, console => Print(console, findings));
        return findings.Count == 0 ? ExitCode.Ok : ExitCode.ProblemsFound;
    }

    private static string Existing(string path) =>
        Path.Exists(path)
            ? path
            : throw new UsageException($"There is no {path}; name a folder or file that exists.");

    private static string Place(Finding finding) =>
        finding.Line > 0 ? $"{finding.File}({finding.Line})" : finding.File;

    private static void Print(IAnsiConsole console, IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
        {
            console.WriteLine($"{Place(finding)}: {finding.Rule}: {finding.Problem} {finding.Remedy}");
            if (finding.Path.Length > 0)
            {
                console.WriteLine($"    {finding.Path}", new Style(decoration: Decoration.Dim));
            }
        }
        console.WriteLine(
            findings.Count == 0
                ? $"No findings; {SolutionCheck.Rules.Count} rules hold."
                : $"Findings: {findings.Count}, in files: {findings.Select(f => f.File).Distinct().Count()}."
        );
    }
}
