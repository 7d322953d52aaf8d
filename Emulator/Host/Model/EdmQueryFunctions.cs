using System.Linq;
using Crm.SalesProcess.Emulator.Host.Queries;
using Microsoft.OData.Edm;

namespace Crm.SalesProcess.Emulator.Host.Model;

/// <summary>Adds the query functions to a model.</summary>
/// <param name="forParsing">
/// Whether the model is for reading addresses: the parser finds functions in a filter only when they are bound to the
/// row, while clients know them as unbound.
/// </param>
internal sealed class EdmQueryFunctions(
    EdmModel model,
    EdmTypes types,
    EdmEntityContainer container,
    bool forParsing
)
{
    public void Add()
    {
        foreach (var function in QueryFunctions.ByName.Values.OrderBy(function => function.Name))
        {
            Add(function);
        }
    }

    private void Add(QueryFunction function)
    {
        var core = EdmCoreModel.Instance;
        var edm = new EdmFunction(
            EdmNames.Namespace,
            function.Name,
            core.GetBoolean(false),
            isBound: forParsing,
            entitySetPathExpression: null,
            isComposable: false
        );
        if (forParsing)
        {
            edm.AddParameter("entity", new EdmEntityTypeReference(types.AnyRow, true));
        }

        edm.AddParameter(QueryFunction.Property, core.GetString(false));
        foreach (var argument in function.Arguments)
        {
            edm.AddParameter(argument, TypeOf(function, argument));
        }

        model.AddElement(edm);
        if (!forParsing)
        {
            container.AddFunctionImport(function.Name, edm);
        }
    }

    private static IEdmTypeReference TypeOf(QueryFunction function, string argument)
    {
        var core = EdmCoreModel.Instance;
        return argument == QueryFunction.Values ? EdmCoreModel.GetCollection(core.GetString(false))
            : function.IsOfNumber ? core.GetInt64(false)
            : core.GetString(false);
    }
}
