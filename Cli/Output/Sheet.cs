using System;
using System.Collections.Generic;
using System.Linq;
using Spectre.Console;

namespace Crm.SalesProcess.Cli.Output;

/// <summary>
/// Rows under headings, no figure ever cut: a table where it fits; else several below each other, each with the columns
/// that name the row; where not even one figure fits beside those, one block of lines per row.
/// </summary>
public sealed class Sheet
{
    /// <summary>What the border leaves around a cell.</summary>
    private const int AroundCell = 3;

    /// <summary>What the border leaves beside all of them.</summary>
    private const int AroundTable = 1;

    private readonly IReadOnlyList<SheetColumn> _columns;
    private readonly List<string[]> _rows = [];

    public Sheet(params IEnumerable<SheetColumn> columns) => _columns = [.. columns];

    /// <summary>Adds a row: one cell per column.</summary>
    public void Add(params IEnumerable<string> cells) => _rows.Add([.. cells]);

    /// <summary>Writes it in the width that the console has.</summary>
    public void Write(IAnsiConsole console)
    {
        var tables = Tables(console.Profile.Width - AroundTable);
        tables.ForEach(console.Write);
        if (tables.Count == 0)
        {
            _rows.ForEach(row => WriteBlock(console, row));
        }
    }

    /// <summary>Tables that fit; none where there is no way.</summary>
    private List<Table> Tables(int width)
    {
        List<int> all = [.. Enumerable.Range(0, _columns.Count)];
        if (all.Sum(Width) <= width)
        {
            return [Table(all)];
        }
        var names = all.Where(column => _columns[column].NamesRow).ToList();
        var room = width - names.Sum(Width);
        var others = all.Except(names).ToList();
        return names.Count > 0 && others.All(column => Width(column) <= room)
            ? [.. Packed(others, room).Select(part => Table([.. names, .. part]))]
            : [];
    }

    /// <summary>The columns in their order, as many together as there is room for.</summary>
    private IEnumerable<IReadOnlyList<int>> Packed(IEnumerable<int> columns, int room)
    {
        var part = new List<int>();
        foreach (var column in columns)
        {
            if (part.Sum(Width) + Width(column) > room)
            {
                yield return part;
                part = [];
            }
            part.Add(column);
        }
        yield return part;
    }

    private int Width(int column) =>
        _rows.Select(row => row[column]).Append(_columns[column].Heading).Max(text => text.GetCellWidth())
        + AroundCell;

    private Table Table(IReadOnlyList<int> columns)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in columns.Select(place => _columns[place]))
        {
            var cell = new TableColumn(Markup.Escape(column.Heading)).NoWrap();
            table.AddColumn(column.IsNumber ? cell.RightAligned() : cell);
        }
        foreach (var row in _rows)
        {
            table.AddRow([.. columns.Select(place => Markup.Escape(row[place]))]);
        }
        return table;
    }

    private void WriteBlock(IAnsiConsole console, string[] row)
    {
        var widest = _columns.Max(column => column.Heading.Length);
        console.WriteLine();
        foreach (var (column, cell) in _columns.Zip(row))
        {
            console.WriteLine($"  {column.Heading.PadRight(widest)}  {cell}");
        }
    }
}
