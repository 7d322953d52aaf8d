using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Benchmarks;

/// <summary>Texts and amounts, every fifth one missing or too small.</summary>
public sealed class SampleDeal : IColumnValues
{
    private readonly Dictionary<string, ColumnValue> _values;

    public SampleDeal()
    {
        var places = Enumerable.Range(0, SampleGate.OfEach).ToArray();
        Texts = [.. places.Select(place => place % 5 == 0 ? "" : $"Something real {place}")];
        Amounts = [.. places.Select(place => place % 5 == 0 ? 10m : 1_000m + place)];
        _values = places.ToDictionary(SampleGate.TextColumn, place => ColumnValue.OfText(Texts[place]));
        foreach (var place in places)
        {
            _values[SampleGate.AmountColumn(place)] = ColumnValue.OfMoney(Amounts[place]);
        }
    }

    /// <summary>As expressions see the texts.</summary>
    public string[] Texts { get; }

    /// <summary>As expressions see the amounts.</summary>
    public decimal[] Amounts { get; }

    public ColumnValue? Find(string column) => _values.TryGetValue(column, out var value) ? value : null;
}
