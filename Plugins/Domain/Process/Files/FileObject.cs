using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;

namespace Crm.SalesProcess.Domain.Process.Files;

/// <summary>
/// An object of a JSON text while it is being read. Every member is asked for by its name; what does not fit, and what
/// nobody has asked for, is a problem with its place.
/// </summary>
internal sealed class FileObject
{
    private readonly string _place;
    private readonly ICollection<DraftProblem> _problems;
    private readonly ILookup<string, XElement> _members;
    private readonly List<string> _asked = [];

    /// <param name="element">The object as the JSON reader gives it: a member is an element with its type as attribute.</param>
    /// <param name="place">Path of the object, such as <c>stages[1]</c>; <c>$</c> for the root.</param>
    /// <param name="problems">Gains everything that is wrong.</param>
    internal FileObject(XElement element, string place, ICollection<DraftProblem> problems)
    {
        _place = place;
        _problems = problems;
        _members = element.Elements().ToLookup(NameOf);
        if (TypeOf(element) != "object")
        {
            Complain("", "it is not an object in braces");
        }
        foreach (var twice in _members.Where(same => same.Count() > 1))
        {
            Complain(twice.Key, "it comes twice");
        }
    }

    /// <summary>A text; null when it is absent.</summary>
    internal string? Text(string name, int most)
    {
        var text = Scalar(name, "string", "a text")?.Value;
        if (text?.Length > most)
        {
            Complain(name, $"it has {text.Length} characters, more than {most}");
        }
        return text;
    }

    /// <summary>A whole number in a range; null when it is absent.</summary>
    internal int? Number(string name, int least, int most)
    {
        if (Scalar(name, "number", "a whole number") is not { } member)
        {
            return null;
        }
        if (
            int.TryParse(
                member.Value,
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var number
            )
            && number >= least
            && number <= most
        )
        {
            return number;
        }
        Complain(name, $"{member.Value} is no whole number from {least} to {most}");
        return null;
    }

    /// <summary>Yes or no; null when it is absent.</summary>
    internal bool? Flag(string name) =>
        Scalar(name, "boolean", "true or false")?.Value is { } text ? text == "true" : null;

    /// <summary>The objects of a list; null when it is absent.</summary>
    internal IReadOnlyList<FileObject>? Objects(string name, int most) =>
        Items(name, most)
            ?.Select((item, index) => new FileObject(item, $"{PathOf(name)}[{index}]", _problems))
            .ToArray();

    /// <summary>The texts of a list; null when it is absent.</summary>
    internal string[]? Texts(string name, int most)
    {
        if (Items(name, most) is not { } items)
        {
            return null;
        }
        for (var index = 0; index < items.Count; index++)
        {
            if (TypeOf(items[index]) != "string" || items[index].Value.Trim().Length == 0)
            {
                Complain($"{name}[{index}]", "it is no text");
            }
        }
        return [.. items.Select(item => item.Value)];
    }

    /// <summary>A member that is an object; null when it is absent.</summary>
    internal FileObject? Object(string name) =>
        Member(name) is { } member ? new FileObject(member, PathOf(name), _problems) : null;

    /// <summary>The members that are texts, in order: of an object whose member names are data.</summary>
    internal Dictionary<string, string> TextMembers(int most) =>
        _members.Select(member => member.Key).ToDictionary(name => name, name => Text(name, most) ?? "");

    /// <summary>Complains of a member.</summary>
    internal void Complain(string name, string text) => _problems.Add(new DraftProblem(PathOf(name), text));

    /// <summary>Complains of members that nobody has asked for.</summary>
    internal void RefuseOthers()
    {
        foreach (var other in _members.Select(member => member.Key).Except(_asked))
        {
            Complain(other, $"there is no such member, only {string.Join(", ", _asked)}");
        }
    }

    /// <summary>Whether a member is there, whatever it holds.</summary>
    internal bool Has(string name) => Member(name) is not null;

    private IReadOnlyList<XElement>? Items(string name, int most)
    {
        if (Scalar(name, "array", "a list in brackets") is not { } list)
        {
            return null;
        }
        XElement[] items = [.. list.Elements()];
        if (items.Length > most)
        {
            Complain(name, $"it has {items.Length} entries, more than {most}");
        }
        return items;
    }

    private XElement? Scalar(string name, string type, string expected)
    {
        if (Member(name) is not { } member)
        {
            return null;
        }
        if (TypeOf(member) == type)
        {
            return member;
        }
        Complain(name, $"it is not {expected}");
        return null;
    }

    private XElement? Member(string name)
    {
        if (!_asked.Contains(name))
        {
            _asked.Add(name);
        }
        var member = _members[name].FirstOrDefault();
        return member is null || TypeOf(member) == "null" ? null : member;
    }

    private string PathOf(string name) =>
        name.Length == 0 ? _place
        : _place == "$" ? name
        : $"{_place}.{name}";

    private static string TypeOf(XElement element) => (string?)element.Attribute("type") ?? "string";

    /// <summary>Names that are no XML names stand in an attribute.</summary>
    private static string NameOf(XElement element) =>
        (string?)element.Attribute("item") ?? element.Name.LocalName;
}
