using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace Crm.SalesProcess.Emulator.Import.Reading;

/// <summary>An element of the package that knows the file it stands in, so that every problem names its place.</summary>
public sealed class SolutionElement(string file, XElement xml, ImportProblems problems)
{
    public XElement Xml { get; } = xml;

    public string File { get; } = file;

    /// <summary>The element with what identifies it, e.g. <c>attribute 'abc_score'</c>.</summary>
    public SolutionPlace Place =>
        new(File, Label is { } label ? $"{Xml.Name.LocalName} '{label}'" : Xml.Name.LocalName, Line);

    private int Line => ((IXmlLineInfo)Xml).HasLineInfo() ? ((IXmlLineInfo)Xml).LineNumber : 0;

    private string? Label =>
        Attribute("PhysicalName")
        ?? Attribute("Name")
        ?? Attribute("name")
        ?? Attribute("uniquename")
        ?? Attribute("schemaname")
        ?? Attribute("schemaName")
        ?? Attribute("FullName")
        ?? Text("Name")
        ?? Text("UniqueName")
        ?? Attribute("id");

    public string? Attribute(string name) => Meaningful(Xml.Attribute(name)?.Value);

    /// <summary>The trimmed text of a child; null when the child is absent or empty.</summary>
    public string? Text(string child) =>
        Xml.Element(child) is { HasElements: false } found ? Meaningful(found.Value) : null;

    public string Required(string child) => Demand(Text(child), $"<{child}>");

    public string RequiredAttribute(string name) => Demand(Attribute(name), $"attribute {name}");

    public int Number(string child, int fallback) =>
        Parse(child, fallback, text => int.Parse(text, CultureInfo.InvariantCulture), "a whole number");

    public decimal? Amount(string child) =>
        Parse<decimal?>(
            child,
            null,
            text => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
            "a number"
        );

    public bool Flag(string child, bool fallback = false) =>
        Text(child) switch
        {
            null => fallback,
            "1" or "true" or "True" => true,
            "0" or "false" or "False" => false,
            var other => Wrong(child, other, "0 or 1", fallback),
        };

    public Guid? Id(string child) => Text(child) is { } text ? ParseId(text) : null;

    public Guid? IdAttribute(string name) => Attribute(name) is { } text ? ParseId(text) : null;

    /// <summary>The elements at a path below this one, e.g. <c>Children("RolePrivileges", "RolePrivilege")</c>.</summary>
    public IEnumerable<SolutionElement> Children(params string[] path)
    {
        IEnumerable<XElement> found = [Xml];
        foreach (var name in path)
        {
            found = found.Elements(name);
        }

        return found.Select(Child);
    }

    public SolutionElement? First(params string[] path) => Children(path).FirstOrDefault();

    /// <summary>The text in the language 1033, or the first there is; empty when there is none.</summary>
    public string Label1033(string list, string item)
    {
        var labels = Children(list, item).ToList();
        var chosen =
            labels.FirstOrDefault(label => label.Attribute("languagecode") == "1033")
            ?? labels.FirstOrDefault();
        return chosen?.Attribute("description") ?? "";
    }

    public void Report(int code, string text) => problems.Add(Place, code, text);

    private SolutionElement Child(XElement child) => new(File, child, problems);

    private static string? Meaningful(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private string Demand(string? text, string what)
    {
        if (text is null)
        {
            Report(ImportErrors.XsdValidation, $"{what} is missing or empty.");
        }

        return text ?? "";
    }

    private T Parse<T>(string child, T fallback, Func<string, T> parse, string expected)
    {
        if (Text(child) is not { } text)
        {
            return fallback;
        }

        try
        {
            return parse(text);
        }
        catch (Exception wrong) when (wrong is FormatException or OverflowException)
        {
            return Wrong(child, text, expected, fallback);
        }
    }

    private T Wrong<T>(string child, string text, string expected, T fallback)
    {
        Report(ImportErrors.XsdValidation, $"<{child}> is '{text}', expected is {expected}.");
        return fallback;
    }

    private Guid? ParseId(string text)
    {
        if (Guid.TryParse(text, out var id))
        {
            return id;
        }

        Report(ImportErrors.XsdValidation, $"'{text}' is not a GUID.");
        return null;
    }
}
