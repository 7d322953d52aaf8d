using System;
using System.Collections.Generic;
using System.Linq;
using Spectre.Console;

namespace Crm.SalesProcess.Cli.Output;

/// <summary>Rows under headings: a table where it fits, else one block of lines per row, so that no figure is cut.</summary>
public sealed class Sheet
{
    /// <summary>What the border leaves around a cell.</summary>
    private const int AroundCell = 3;

    private readonly IReadOnlyList<SheetColumn> _columns;
    private readonly List<string[]> _rows = [];

    public Sheet(params IEnumerable<SheetColumn> columns) => _columns = [.. columns];

    /// <summary>Adds a row: one cell per column.</summary>
    public void Add(params IEnumerable<string> cells) => _rows.Add([.. cells]);

    /// <summary>Writes it in the width that the console has.</summary>
    public void Write(IAnsiConsole console)
    {
        if (Enumerable.Range(0, _columns.Count).Sum(Width) <= console.Profile.Width)
        {
            console.Write(Table());
            return;
        }
        foreach (var row in _rows)
        {
            WriteBlock(console, row);
        }
    }

    private int Width(int column) =>
        _rows.Select(row => row[column].Length).Append(_columns[column].Heading.Length).Max() + AroundCell;

    private Table Table()
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in _columns)
        {
            var cell = new TableColumn(Markup.Escape(column.Heading)).NoWrap();
            table.AddColumn(column.IsNumber ? cell.RightAligned() : cell);
        }
        foreach (var row in _rows)
        {
            table.AddRow([.. row.Select(Markup.Escape)]);
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
