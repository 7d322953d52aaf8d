using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Crm.SalesProcess.Tests.Conventions;

/// <summary>Files of the checkout, without what is built.</summary>
internal static partial class SourceFiles
{
    private static readonly string[] Built = ["bin", "obj", "node_modules", "out", "TestResults", ".git"];

    /// <summary>Paths below a folder, relative to the checkout, with forward slashes.</summary>
    public static string[] In(string folder, string pattern) =>
        [
            .. Directory
                .EnumerateFiles(
                    Path.Combine(SharedData.Checkout, folder),
                    pattern,
                    SearchOption.AllDirectories
                )
                .Select(path => Path.GetRelativePath(SharedData.Checkout, path).Replace('\\', '/'))
                .Where(path => !path.Split('/').Intersect(Built).Any())
                .Order(StringComparer.Ordinal),
        ];

    public static string Text(string path) => File.ReadAllText(Path.Combine(SharedData.Checkout, path));

    public static string[] Lines(string path) => File.ReadAllLines(Path.Combine(SharedData.Checkout, path));

    /// <summary>All code below a folder, with texts that are written in several pieces put together.</summary>
    public static string JoinedCode(string folder) =>
        Seam()
            .Replace(string.Join("\n", In(folder, "*.cs").Select(Text)), "")
            .Replace("\\n", "\n", StringComparison.Ordinal);

    [GeneratedRegex("\"\\s*\\+\\s*\\$?\"")]
    private static partial Regex Seam();
}
