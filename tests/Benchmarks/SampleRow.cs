using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Domain.Values;
using Crm.SalesProcess.Pipeline;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Benchmarks;

/// <summary>The sample as a plug-in is handed it: a property bag, to be looked up by names and converted.</summary>
public sealed class SampleRow(Entity entity, ProcessDefinition process)
{
    /// <summary>As our rules see it.</summary>
    public EntityValues Values { get; } = new(entity, process);

    /// <summary>As expressions see the values of the rules.</summary>
    public ColumnValue? At(int place) => Values.Find(process.Columns[place]);

    /// <summary>An opportunity with the values of the sample.</summary>
    public static Entity Of(SampleDeal deal)
    {
        var entity = new Entity("opportunity");
        for (var place = 0; place < SampleGate.OfEach; place++)
        {
            entity[SampleGate.TextColumn(place)] = deal.Texts[place];
            entity[SampleGate.AmountColumn(place)] = new Money(deal.Amounts[place]);
        }
        return entity;
    }
}
