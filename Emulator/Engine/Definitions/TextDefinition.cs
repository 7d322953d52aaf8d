using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Xrm.Sdk.Metadata;

namespace Crm.SalesProcess.Emulator.Definitions;

/// <summary>Text columns as the SDK describes them.</summary>
internal static class TextDefinition
{
    /// <summary>By format as a solution file names it.</summary>
    private static readonly FrozenDictionary<string, (StringFormat Format, StringFormatName Name)> Formats =
        new Dictionary<string, (StringFormat, StringFormatName)>
        {
            ["text"] = (StringFormat.Text, StringFormatName.Text),
            ["textarea"] = (StringFormat.TextArea, StringFormatName.TextArea),
            ["email"] = (StringFormat.Email, StringFormatName.Email),
            ["url"] = (StringFormat.Url, StringFormatName.Url),
            ["phone"] = (StringFormat.Phone, StringFormatName.Phone),
            ["tickersymbol"] = (StringFormat.TickerSymbol, StringFormatName.TickerSymbol),
            ["phoneticguide"] = (StringFormat.PhoneticGuide, StringFormatName.PhoneticGuide),
            ["versionnumber"] = (StringFormat.VersionNumber, StringFormatName.VersionNumber),
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static AttributeMetadata Of(Column column)
    {
        var isKnown = Formats.TryGetValue(column.Format, out var known);
        StringFormat? format = isKnown ? known.Format : null;
        return column.Type == ColumnType.Memo
            ? new MemoAttributeMetadata { MaxLength = column.MaxLength, Format = format }
            : new StringAttributeMetadata
            {
                MaxLength = column.MaxLength,
                Format = format,
                FormatName = known.Name,
            };
    }
}
