using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Crm.SalesProcess.Domain.Process.Files;

/// <summary>Reads the rules of a process file. Limits are those of the columns that the values go to.</summary>
internal static class RuleFileReader
{
    private const int MostOfName = 200;
    private const int MostOfMessage = 500;
    private const int MostOfMemo = 8_000;
    private const int MostOfLines = 4_000;
    private const int MostOfList = 1_000;
    private const int MostRules = 500;
    private const int MostRows = 1_000;
    private const int MostEntries = 100;

    /// <summary>The rules of a list; none when it is absent.</summary>
    internal static RuleFileData[] Read(FileObject owner, string name) =>
        [.. (owner.Objects(name, MostRules) ?? []).Select(Rule)];

    private static RuleFileData Rule(FileObject rule)
    {
        var read = new RuleFileData
        {
            Id = rule.Id("id"),
            Name = rule.RequiredText("name", MostOfName),
            Direction = rule.RequiredWord<GateDirection>("direction"),
            Kind = rule.RequiredWord<GateKind>("kind"),
            Severity = rule.RequiredWord<Severity>("severity"),
            Message = rule.Text("message", MostOfMessage),
            Messages = Messages(rule),
            Columns = List(rule, "columns", [',', ';', ' ', '\t', '\n', '\r']),
            AllowZero = rule.Flag("allowZero") ?? false,
            FutureDate = rule.Flag("futureDate") ?? false,
            Filter = rule.Text("filter", MostOfMemo),
            Fetch = rule.Text("fetch", MostOfMemo),
            MinCount = rule.Number("minCount", 0, MostRows),
            MaxCount = rule.Number("maxCount", 0, MostRows),
            PerVisit = rule.Flag("perVisit") ?? false,
            AppliesTo = rule.Text("appliesTo", MostOfMemo),
            ExemptRoles = List(rule, "exemptRoles", [';', '\n']),
        };
        rule.RefuseOthers();
        return read;
    }

    private static Dictionary<string, string>? Messages(FileObject rule)
    {
        if (rule.Object("messages") is not { } given)
        {
            return null;
        }
        var messages = given.TextMembers(MostOfLines);
        foreach (var language in messages.Keys.Where(language => !IsLanguage(language)))
        {
            given.Complain(language, "it is no Windows language code such as 1031");
        }
        foreach (var message in messages.Where(message => message.Value.IndexOf('\n') >= 0))
        {
            given.Complain(message.Key, "a message is one line");
        }
        if (messages.Sum(message => message.Key.Length + message.Value.Length + 3) > MostOfLines)
        {
            rule.Complain("messages", $"together they have more than {MostOfLines} characters");
        }
        return messages.Count == 0 ? null : messages;
    }

    private static bool IsLanguage(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var language) && language > 0;

    /// <summary>The row keeps the list in one text.</summary>
    private static string[]? List(FileObject rule, string name, char[] separators)
    {
        var texts = rule.Texts(name, MostEntries);
        if (texts is null || texts.Length == 0)
        {
            return null;
        }
        if (texts.FirstOrDefault(text => text.IndexOfAny(separators) >= 0) is { } broken)
        {
            rule.Complain(name, $"'{broken}' has a separator in it; give each entry a text of its own");
        }
        if (texts.Sum(text => text.Length + 1) > MostOfList)
        {
            rule.Complain(name, $"together they have more than {MostOfList} characters");
        }
        return texts;
    }
}
