using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Crm.SalesProcess.Emulator.Messages;

namespace Crm.SalesProcess.Emulator.Host.Operations;

/// <summary>Every function and action: the platform's and those of custom APIs.</summary>
internal sealed class OperationTable(ImmutableArray<CustomApi> customApis)
{
    public ImmutableArray<Operation> All { get; } =
    [.. StandardOperations.All, .. customApis.Where(api => !api.IsPrivate).Select(Of)];

    /// <summary>The operation of that name on rows of a table, or on none (<paramref name="table"/> empty).</summary>
    public Operation? Find(string name, string table) =>
        All.FirstOrDefault(operation =>
            operation.Name == name
            && (operation.Binding == Binding.None ? "" : operation.BoundTable) is var bound
            && (bound == table || (bound.Length == 0 && operation.Binding != Binding.None))
        );

    private static Operation Of(CustomApi api) =>
        new(api.UniqueName)
        {
            IsFunction = api.IsFunction,
            Binding = (Binding)api.BindingType,
            BoundTable = api.BoundTable ?? "",
            Parameters = [.. Parameters(api.Parameters)],
            Results = [.. Parameters(api.Responses)],
        };

    private static IEnumerable<Parameter> Parameters(ImmutableArray<CustomApiParameter> parameters) =>
        parameters.Select(parameter => new Parameter(parameter.UniqueName, (ValueKind)parameter.Type)
        {
            IsOptional = parameter.IsOptional,
            Table = parameter.Table ?? "",
        });
}
