using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.ServiceModel;
using System.Xml;
using System.Xml.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Query.Fetch;

/// <summary>An element of FetchXML. What is wrong with it is said with its place and, if there is one, a near name.</summary>
internal sealed class FetchElement(XElement xml)
{
    public string Name => xml.Name.LocalName;

    public string InnerText => xml.Value;

    public IEnumerable<FetchElement> Children => xml.Elements().Select(child => new FetchElement(child));

    public IEnumerable<FetchElement> Named(string name) => Children.Where(child => child.Name == name);

    /// <summary>Null when the attribute is missing or empty.</summary>
    public string? Text(string attribute) =>
        xml.Attribute(attribute)?.Value is { Length: > 0 } text ? text : null;

    /// <summary>As written, also when empty; null when the attribute is missing.</summary>
    public string? Raw(string attribute) => xml.Attribute(attribute)?.Value;

    public string Required(string attribute) =>
        Text(attribute) ?? throw Malformed($"<{Name}> needs the attribute '{attribute}'.");

    public bool Flag(string attribute, bool otherwise = false) =>
        Text(attribute) switch
        {
            null => otherwise,
            "true" or "1" => true,
            "false" or "0" => false,
            var text => throw Malformed(
                $"'{attribute}' of <{Name}> is '{text}'; it must be true, false, 1 or 0."
            ),
        };

    public int? Number(string attribute, int lowest, int highest)
    {
        if (Text(attribute) is not { } text)
            return null;
        return
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= lowest
            && number <= highest
            ? number
            : throw Malformed(
                $"'{attribute}' of <{Name}> is '{text}'; it must be a whole number from {lowest} to {highest}."
            );
    }

    /// <summary>The value that the attribute's text stands for; null when the attribute is missing.</summary>
    public T? OneOf<T>(string attribute, IReadOnlyDictionary<string, T> values)
        where T : struct
    {
        if (Text(attribute) is not { } text)
            return null;
        return values.TryGetValue(text, out var value)
            ? value
            : throw Malformed($"'{text}' is no {attribute} of <{Name}>.{Hint(text, values.Keys)}");
    }

    /// <summary>Faults at the first attribute or child element that does not belong here.</summary>
    public void Allow(string[] attributes, params string[] children)
    {
        foreach (var attribute in xml.Attributes().Where(a => !a.IsNamespaceDeclaration))
            if (!attributes.Contains(attribute.Name.LocalName))
                throw Malformed(
                    $"<{Name}> has no attribute '{attribute.Name.LocalName}'.{Hint(attribute.Name.LocalName, attributes)}"
                );
        foreach (var child in Children.Where(child => !children.Contains(child.Name)))
            throw child.Malformed($"<{Name}> has no element <{child.Name}>.{Hint(child.Name, children)}");
    }

    public FaultException<OrganizationServiceFault> Malformed(string sentence) =>
        Malformed(((IXmlLineInfo)xml).LineNumber, ((IXmlLineInfo)xml).LinePosition, sentence);

    public static FaultException<OrganizationServiceFault> Malformed(int line, int column, string sentence) =>
        Fault.Of(
            ErrorCode.InvalidFetchXml,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Malformed FetchXML at line {line}, column {column}: {sentence}"
            )
        );

    private static string Hint(string text, IEnumerable<string> allowed)
    {
        var names = allowed.ToList();
        if (NearName.Of(text, names) is { } near)
            return $" Did you mean '{near}'?";
        return names.Count switch
        {
            0 => " It takes none.",
            > 12 => "",
            _ => $" Allowed: {string.Join(", ", names)}.",
        };
    }
}
