using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Crm.SalesProcess.Cli.Checking.Model;
using Crm.SalesProcess.Cli.Packing;

namespace Crm.SalesProcess.Cli.Checking;

/// <summary>Holds a solution against the rule book.</summary>
public static class SolutionCheck
{
    private const string Unreadable = "unreadable";

    /// <summary>Every rule that is checked: its code, and what must hold.</summary>
    public static IReadOnlyList<(string Code, string Title)> Rules =>
        [.. RuleBook.Rules.Select(r => (r.Code, r.Title))];

    /// <summary>
    /// What is wrong with the solution at <paramref name="path"/> (a source folder or a zip), by file and line.
    /// With <paramref name="schemas"/>, a folder with Microsoft's XSDs, customizations.xml is held against them too.
    /// </summary>
    public static IReadOnlyList<Finding> Of(string path, string? schemas = null)
    {
        try
        {
            return Of(Read(path), schemas);
        }
        catch (SolutionFormatException fault)
        {
            return
            [
                new Finding(
                    Unreadable,
                    fault.File,
                    fault.Line,
                    "",
                    fault.Message,
                    "Nothing else was checked."
                ),
            ];
        }
    }

    /// <summary>What is wrong with a package that was read already.</summary>
    public static IReadOnlyList<Finding> Of(SolutionPackage package, string? schemas = null)
    {
        var solution = new CheckedSolution(package);
        var findings = RuleBook.Rules.SelectMany(r => r.Check(solution));
        if (schemas is not null)
        {
            findings = findings.Concat(SchemaValidation.Findings(package, schemas));
        }
        return
        [
            .. findings
                .OrderBy(f => f.File, StringComparer.Ordinal)
                .ThenBy(f => f.Line)
                .ThenBy(f => f.Rule, StringComparer.Ordinal),
        ];
    }

    private static SolutionPackage Read(string path)
    {
        if (!File.Exists(path))
        {
            return SolutionSource.Read(path);
        }
        using var zip = File.OpenRead(path);
        return PackedSolution.Read(zip);
    }
}
