using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Store;
using Crm.SalesProcess.Emulator.Store.Columns;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>The rows of one page as they are read, and what finds the page after it.</summary>
internal sealed class RowPage(RowSelect select, QueryTranslation translation, RowTexts texts)
{
    private readonly bool hasIds = !translation.Query.Distinct;
    private readonly RowValues values = new();
    private object?[] first = [];
    private object?[] last = [];

    public List<Entity> Rows { get; } = [];

    /// <summary>A row came that is beyond the page.</summary>
    public bool HasMore { get; private set; }

    public string Cookie => PagingCookie.Write(translation.Query.Page, Names, first, last);

    private List<string> Names =>
        [
            .. select.Keys.Select(key => key.Column.Column.LogicalName),
            translation.Tables.Root.Table.Table.PrimaryId,
        ];

    public void Add(Statement reader)
    {
        if (Rows.Count == select.Window.Size)
        {
            HasMore = true;
            return;
        }
        var ordinal = Read(reader);
        if (hasIds && Rows.Count == 1)
            first = Keys(reader, ordinal);
        if (hasIds && Rows.Count == select.Window.Size)
            last = Keys(reader, ordinal);
    }

    /// <summary>The ordinal after the row's columns.</summary>
    private int Read(Statement reader)
    {
        var table = translation.Tables.Root.Table.Table;
        var row = new Entity(table.LogicalName);
        var ordinal = 0;
        if (hasIds)
        {
            row.Id = IdCodec.Read(reader, ordinal++);
            values.Set(table.PrimaryId, row.Id);
        }
        foreach (var column in select.Columns)
        {
            column.Read(reader, ordinal, values, texts);
            ordinal += column.Selected.Sql.Length;
        }
        values.MoveTo(row);
        if (!hasIds && row.Attributes.TryGetValue(table.PrimaryId, out var asked))
            row.Id = (Guid)asked;
        Rows.Add(row);
        return ordinal;
    }

    /// <summary>What the cookie keeps of a row: its sort keys, then its id.</summary>
    private object?[] Keys(Statement reader, int ordinal)
    {
        var keys = new object?[select.Keys.Count + 1];
        for (var i = 0; i < select.Keys.Count; i++)
            keys[i] = reader.GetValue(ordinal + i);
        keys[^1] = reader.GetValue(0);
        return keys;
    }
}
