using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using Crm.SalesProcess.Emulator.Metadata;

namespace Crm.SalesProcess.Emulator.Catalogue;

/// <summary>
/// Reads a table from a data file. Its lines, comments left out:
/// <code>
/// table Opportunity opportunities 3 user Name     schema name, entity set, type code, ownership, primary name or -
/// label Opportunity | Opportunities
/// flags activity                                  any of activity, intersect, flow
/// id OpportunityId                                key, when it is not the table's name and Id
/// state 0 Open; 1 Won                             options, see ChoiceText
/// status 1 In Progress @0*; 3 Won @1*
/// key code_key accountnumber                      alternate key and its columns
/// between systemuser systemuserid role roleid systemuserroles_association    sides of an intersect table
/// Name string 300 required "Topic"                a column, see ColumnText
/// </code>
/// System columns follow from the ownership and are not listed; money brings its base column and the currency.
/// </summary>
internal sealed class TableText(string file, IReadOnlyDictionary<string, Choice> choices)
{
    private readonly Dictionary<string, string> heads = [];
    private readonly List<string> columnLines = [];
    private readonly List<AlternateKey> keys = [];

    public TableDescription Read(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            Sort(line);
        var columns = columnLines.Select(line => new ColumnText(line, Logical, choices).Read()).ToList();
        var table = Complete(columns);
        var own = columns.SelectMany(column => column.Relationships);
        return new(table, [.. own, .. SystemRelationships.Of(table)], Intersect());
    }

    private string[] Head =>
        heads.TryGetValue("table", out var head)
            ? head.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            : throw new InvalidDataException($"{file} has no line 'table'.");

    private string Logical => Head[0].ToLowerInvariant();

    private void Sort(string line)
    {
        var word = line.Split(' ')[0];
        var rest = line[word.Length..].Trim();
        if (word == "key")
            keys.Add(Key(rest.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        else if (char.IsLower(word[0]))
            heads.Add(word, rest);
        else
            columnLines.Add(line);
    }

    private static AlternateKey Key(string[] words) => new(words[0], [.. words.Skip(1)]);

    private Table Complete(List<ColumnDescription> described)
    {
        var id = heads.GetValueOrDefault("id", Head[0] + "Id");
        var labels = heads
            .GetValueOrDefault("label", Words.Of(Head[0]))
            .Split('|', StringSplitOptions.TrimEntries);
        var flags = heads.GetValueOrDefault("flags", "").Split(' ');
        var table = new Table
        {
            SchemaName = Head[0],
            EntitySetName = Head[1],
            ObjectTypeCode = int.Parse(Head[2], CultureInfo.InvariantCulture),
            Ownership = Enum.Parse<Ownership>(Head[3], ignoreCase: true),
            PrimaryName = Head[4] == "-" ? "" : Head[4].ToLowerInvariant(),
            PrimaryId = id.ToLowerInvariant(),
            DisplayName = labels[0],
            DisplayCollectionName = labels[^1],
            IsActivity = flags.Contains("activity"),
            IsIntersect = flags.Contains("intersect"),
            IsProcessFlow = flags.Contains("flow"),
            Keys = [.. keys],
            Columns = [KeyColumn(id), .. described.SelectMany(column => column.Columns), .. StateColumns()],
        };
        return SystemColumns.Complete(table);
    }

    private static Column KeyColumn(string id) =>
        new()
        {
            SchemaName = id,
            Type = ColumnType.UniqueIdentifier,
            DisplayName = Words.Of(id),
            Required = RequiredLevel.System,
            ValidForUpdate = false,
        };

    private ImmutableArray<Column> StateColumns()
    {
        if (!heads.TryGetValue("state", out var states))
            return [];
        var statuses = heads["status"];
        return
        [
            SystemColumns.State(ChoiceText.ReadStates($"{Logical}_statecode", states, statuses)),
            SystemColumns.Status(ChoiceText.Read($"{Logical}_statuscode", statuses)),
        ];
    }

    private ManyToMany? Intersect()
    {
        if (!heads.TryGetValue("between", out var between))
            return null;
        var words = between.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new ManyToMany
        {
            SchemaName = words[4],
            IntersectTable = Logical,
            FirstTable = words[0],
            FirstColumn = words[1],
            SecondTable = words[2],
            SecondColumn = words[3],
        };
    }
}
