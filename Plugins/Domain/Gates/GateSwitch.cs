using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Folding;
using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Domain.Gates;

/// <summary>
/// The emergency switch of an administrator: on, off, or one line for each rule that is demoted, its name or id, an
/// equals sign and a severity. What cannot be understood demotes nothing.
/// </summary>
public sealed class GateSwitch
{
    /// <summary>Every gate is as its rules say.</summary>
    public static readonly GateSwitch On = new(isOff: false, new Dictionary<string, Severity>());

    private readonly IReadOnlyDictionary<string, Severity> _demoted;

    private GateSwitch(bool isOff, IReadOnlyDictionary<string, Severity> demoted)
    {
        IsOff = isOff;
        _demoted = demoted;
    }

    /// <summary>Whether no gate refuses anything.</summary>
    public bool IsOff { get; }

    /// <summary>Whether any rule is demoted.</summary>
    internal bool Demotes => _demoted.Count > 0;

    /// <summary>The switch in a text.</summary>
    public static GateSwitch Read(string? text)
    {
        var lines = (text ?? "").Split('\n').Select(line => line.Trim()).ToArray();
        if (lines.Any(line => string.Equals(line, "off", StringComparison.OrdinalIgnoreCase)))
        {
            return new GateSwitch(isOff: true, On._demoted);
        }
        var demoted = new Dictionary<string, Severity>();
        foreach (var line in lines)
        {
            var sign = line.LastIndexOf('=');
            if (sign > 0 && SeverityOf(line.Substring(sign + 1)) is { } severity)
            {
                demoted[TextFold.Fold(line.Substring(0, sign).Trim())] = severity;
            }
        }
        return new GateSwitch(isOff: false, demoted);
    }

    /// <summary>What an unmet rule does under this switch; never more than the rule says.</summary>
    public Severity SeverityOf(Rule rule)
    {
        if (!Demotes)
        {
            return rule.Severity;
        }
        var found =
            _demoted.TryGetValue(rule.Id.ToString("D"), out var demoted)
            || _demoted.TryGetValue(TextFold.Fold(rule.Name.Trim()), out demoted);
        return found && demoted < rule.Severity ? demoted : rule.Severity;
    }

    private static Severity? SeverityOf(string name) =>
        Enum.TryParse<Severity>(name.Trim(), ignoreCase: true, out var severity)
        && Enum.IsDefined(typeof(Severity), severity)
            ? severity
            : null;
}
