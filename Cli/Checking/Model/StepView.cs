using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;

namespace Crm.SalesProcess.Cli.Checking.Model;

/// <summary>An <c>SdkMessageProcessingStep</c> of the package. Faulty XML gives empty strings, never an exception.</summary>
internal sealed class StepView(XElement element)
{
    public XElement Element { get; } = element;

    public string Name { get; } = (string?)element.Attribute("Name") ?? "";

    /// <summary>Name of the message; null when its id is not one we know.</summary>
    public string? Message => SdkMessages.NameOf(Value("SdkMessageId"));

    /// <summary>Logical name; empty for a message without a table.</summary>
    public string Table => Value("PrimaryEntity");

    /// <summary>Full name of the class, without the assembly.</summary>
    public string PluginType => Value("PluginTypeName").Split(',')[0].Trim();

    /// <summary>10, 20 or 40; 0 when unreadable.</summary>
    public int Stage => Number("Stage");

    public bool IsAsynchronous => Value("Mode") == "1";

    public int Rank => Number("Rank");

    /// <summary>Columns whose presence in an Update starts the step.</summary>
    public IReadOnlyList<string> Filter => Names(Value("FilteringAttributes"));

    public IEnumerable<XElement> Images =>
        Element.Elements("SdkMessageProcessingStepImages").Elements("SdkMessageProcessingStepImage");

    /// <summary>Text of a child element; empty when there is none.</summary>
    public string Value(string name) => Element.Element(name)?.Value ?? "";

    /// <summary>Parts of a list such as <c>name,estimatedvalue</c>.</summary>
    public static IReadOnlyList<string> Names(string list) =>
        list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private int Number(string name) =>
        int.TryParse(Value(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
}
