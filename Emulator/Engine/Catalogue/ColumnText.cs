using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Crm.SalesProcess.Emulator.Metadata;

namespace Crm.SalesProcess.Emulator.Catalogue;

/// <summary>
/// Reads a column line: schema name, type, then in any order
/// <code>
/// 300                       longest text, or decimals kept
/// 0..100                    range
/// account,contact           targets of a lookup, after &gt;
/// required | recommended | system
/// readonly | createonly | updateonly
/// default=0   format=email   rel=account_parent_account (one per target, comma)   delete=cascade|restrict|parental
/// hierarchy                 rows of the table form a tree along this lookup
/// @need                     a global choice
/// "Est. Revenue"            label, when it is not the words of the schema name
/// = 0 Cold; 1 Hot           options, always last
/// </code>
/// Types: see <see cref="ColumnTypes"/>.
/// </summary>
internal sealed partial class ColumnText(
    string line,
    string table,
    IReadOnlyDictionary<string, Choice> choices
)
{
    private Column column = ColumnTypes.ByName["string"];
    private string[] relationshipNames = [];
    private CascadeRules cascade = CascadeRules.Referential;
    private bool isHierarchy;

    public ColumnDescription Read()
    {
        var match = Shape().Match(line);
        if (!match.Success || !ColumnTypes.ByName.TryGetValue(match.Groups["type"].Value, out var type))
            throw new InvalidDataException($"{table}: cannot read the column line '{line}'.");
        var schemaName = match.Groups["name"].Value;
        var label = match.Groups["label"];
        column = type with
        {
            SchemaName = schemaName,
            DisplayName = label.Success ? label.Value : Words.Of(schemaName),
        };
        foreach (var word in match.Groups["word"].Captures.Select(capture => capture.Value))
            Apply(word);
        if (match.Groups["options"].Success)
            column = column with { Choice = ChoiceText.Read(LocalChoiceName, match.Groups["options"].Value) };
        return new(WithCompanions(), [.. Relationships()]);
    }

    private string LocalChoiceName => $"{table}_{column.LogicalName}";

    [GeneratedRegex(
        """^(?<name>\w+) +(?<type>\w+)( +(?<word>[^\s"=][^\s"]*))*( +"(?<label>[^"]*)")?( += +(?<options>.+))?$"""
    )]
    private static partial Regex Shape();

    private void Apply(string word)
    {
        if (word.Contains("..", StringComparison.Ordinal))
            Range(word.Split(".."));
        else if (char.IsDigit(word[0]))
            Size(int.Parse(word, CultureInfo.InvariantCulture));
        else if (word[0] == '>')
            column = column with { Targets = [.. word[1..].Split(',')] };
        else if (word[0] == '@')
            column = column with { Choice = choices[word[1..]] };
        else if (word == "hierarchy")
            isHierarchy = true;
        else if (word.Contains('='))
            Setting(word.Split('=', 2));
        else
            column = Flag(word);
    }

    private void Range(string[] ends) =>
        column = column with { MinValue = Number(ends[0]), MaxValue = Number(ends[1]) };

    private static decimal Number(string text) =>
        decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private void Size(int size) =>
        column = column.IsText ? column with { MaxLength = size } : column with { Precision = size };

    private void Setting(string[] setting)
    {
        switch (setting[0])
        {
            case "default":
                column = column with { DefaultValue = int.Parse(setting[1], CultureInfo.InvariantCulture) };
                break;
            case "format":
                column = column with { Format = setting[1] };
                break;
            case "rel":
                relationshipNames = setting[1].Split(',');
                break;
            case "delete":
                cascade = Cascade(setting[1]);
                break;
            default:
                throw Unknown(setting[0]);
        }
    }

    private CascadeRules Cascade(string word) =>
        word switch
        {
            "cascade" => new CascadeRules { Delete = CascadeAction.Cascade },
            "restrict" => CascadeRules.Restricted,
            "parental" => CascadeRules.Parental,
            "none" => new CascadeRules(),
            _ => throw Unknown(word),
        };

    private Column Flag(string word) =>
        word switch
        {
            "required" => column with { Required = RequiredLevel.Required },
            "recommended" => column with { Required = RequiredLevel.Recommended },
            "system" => column with { Required = RequiredLevel.System },
            "readonly" => column with { ValidForCreate = false, ValidForUpdate = false },
            "createonly" => column with { ValidForUpdate = false },
            "updateonly" => column with { ValidForCreate = false },
            _ => throw Unknown(word),
        };

    private InvalidDataException Unknown(string word) =>
        new($"{table}: unknown word '{word}' in the column line '{line}'.");

    private ImmutableArray<Column> WithCompanions() =>
        column.Type == ColumnType.Money ? [column, SystemColumns.BaseOf(column)] : [column];

    private IEnumerable<OneToMany> Relationships()
    {
        if (!column.IsLookup)
            yield break;
        for (var i = 0; i < column.Targets.Length; i++)
            yield return new OneToMany
            {
                SchemaName =
                    i < relationshipNames.Length ? relationshipNames[i] : DefaultName(column.Targets[i]),
                ReferencedTable = column.Targets[i],
                ReferencingTable = table,
                ReferencingColumn = column.LogicalName,
                ReferencingNavigation =
                    column.Targets.Length == 1 ? "" : $"{column.LogicalName}_{column.Targets[i]}",
                Cascade = cascade,
                IsHierarchical = isHierarchy,
            };
    }

    private string DefaultName(string target) => $"{target}_{table}_{column.LogicalName}";
}
