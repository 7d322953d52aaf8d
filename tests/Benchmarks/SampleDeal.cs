using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Benchmarks;

/// <summary>Texts and amounts, every fifth one missing or too small.</summary>
public sealed class SampleDeal : IColumnValues
{
    private readonly ColumnValue[] _values;

    public SampleDeal()
    {
        var places = Enumerable.Range(0, SampleGate.OfEach).ToArray();
        Texts = [.. places.Select(place => place % 5 == 0 ? "" : $"Something real {place}")];
        Amounts = [.. places.Select(place => place % 5 == 0 ? 10m : 1_000m + place)];
        _values = [.. Texts.Select(ColumnValue.OfText), .. Amounts.Select(ColumnValue.OfMoney)];
    }

    /// <summary>As expressions see the texts.</summary>
    public string[] Texts { get; }

    /// <summary>As expressions see the amounts.</summary>
    public decimal[] Amounts { get; }

    public ColumnValue? Find(Column column) => _values[column.Place];

    /// <summary>As expressions see the values of the rules.</summary>
    public ColumnValue? At(int place) => _values[place];
}
