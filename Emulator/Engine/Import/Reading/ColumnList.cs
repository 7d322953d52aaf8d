using System;
using System.Collections.Generic;

namespace Crm.SalesProcess.Emulator.Import.Reading;

/// <summary>Comma-separated logical names, as filters and images carry them.</summary>
public static class ColumnList
{
    public static IReadOnlyList<string> Split(string? text) =>
        text is null
            ? []
            : text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
