using System;
using System.Collections.Generic;
using Crm.SalesProcess.Emulator.Host.Operations;
using Microsoft.OData.Edm;

namespace Crm.SalesProcess.Emulator.Host.Model;

/// <summary>Adds functions and actions to a model.</summary>
/// <param name="forParsing">
/// Whether the model is for reading addresses: rows as arguments of functions are read as texts then.
/// </param>
internal sealed class EdmOperations(
    EdmModel model,
    EdmTypes types,
    EdmEntityContainer container,
    bool forParsing
)
{
    public void Add(IEnumerable<Operation> operations)
    {
        var responses = new Dictionary<string, IEdmTypeReference>();
        foreach (var operation in operations)
        {
            var returned = operation.Results.IsEmpty ? null : ResponseOf(operation, responses);
            var edm = Operation(operation, returned);
            if (operation.Binding != Binding.None)
            {
                AddBinding(edm, operation);
            }

            foreach (var parameter in operation.Parameters)
            {
                Add(edm, parameter, operation.IsFunction);
            }

            model.AddElement(edm);
            if (operation.Binding == Binding.None)
            {
                Import(edm);
            }
        }
    }

    private static EdmOperation Operation(Operation operation, IEdmTypeReference? returned)
    {
        var isBound = operation.Binding != Binding.None;
        return operation.IsFunction
            ? new EdmFunction(EdmNames.Namespace, operation.Name, returned, isBound, null, false)
            : new EdmAction(EdmNames.Namespace, operation.Name, returned, isBound, null);
    }

    private void Import(EdmOperation edm)
    {
        if (edm is EdmFunction function)
        {
            container.AddFunctionImport(function.Name, function);
        }
        else
        {
            container.AddActionImport(edm.Name, (EdmAction)edm);
        }
    }

    private void AddBinding(EdmOperation edm, Operation operation)
    {
        var row = RowType(operation.BoundTable);
        if (operation.Binding == Binding.Rows)
        {
            edm.AddParameter("entityset", EdmCoreModel.GetCollection(row));
        }
        else
        {
            edm.AddParameter("entity", row);
        }
    }

    private void Add(EdmOperation edm, Parameter parameter, bool isInAddress)
    {
        var isText =
            isInAddress
            && forParsing
            && parameter.Kind is ValueKind.Row or ValueKind.Reference or ValueKind.Rows;
        edm.AddParameter(parameter.Name, isText ? EdmCoreModel.Instance.GetString(true) : TypeOf(parameter));
    }

    private IEdmTypeReference ResponseOf(Operation operation, Dictionary<string, IEdmTypeReference> known)
    {
        if (!known.TryGetValue(operation.Name, out var reference))
        {
            var type = new EdmComplexType(EdmNames.Namespace, operation.Name + "Response");
            foreach (var result in operation.Results)
            {
                AddProperty(type, result);
            }

            model.AddElement(type);
            known[operation.Name] = reference = new EdmComplexTypeReference(type, isNullable: true);
        }

        return reference;
    }

    private void AddProperty(EdmComplexType type, Parameter result)
    {
        var property = TypeOf(result);
        var row = property.Definition.AsElementType() as IEdmEntityType;
        if (row is null)
        {
            type.AddStructuralProperty(result.Name, property);
            return;
        }

        type.AddUnidirectionalNavigation(
            new EdmNavigationPropertyInfo
            {
                Name = result.Name,
                Target = row,
                TargetMultiplicity = property.IsCollection()
                    ? EdmMultiplicity.Many
                    : EdmMultiplicity.ZeroOrOne,
            }
        );
    }

    private IEdmTypeReference TypeOf(Parameter parameter)
    {
        var core = EdmCoreModel.Instance;
        return parameter.Kind switch
        {
            ValueKind.Boolean => core.GetBoolean(true),
            ValueKind.DateTime => core.GetDateTimeOffset(true),
            ValueKind.Decimal or ValueKind.Money => core.GetDecimal(true),
            ValueKind.Float => core.GetDouble(true),
            ValueKind.Integer or ValueKind.Choice => core.GetInt32(true),
            ValueKind.Long => core.GetInt64(true),
            ValueKind.Text or ValueKind.AccessRights => core.GetString(true),
            ValueKind.Texts => EdmCoreModel.GetCollection(core.GetString(false)),
            ValueKind.Id => core.GetGuid(true),
            ValueKind.Ids => EdmCoreModel.GetCollection(core.GetGuid(false)),
            ValueKind.Binary => core.GetBinary(true),
            ValueKind.Row or ValueKind.Reference => RowType(parameter.Table),
            ValueKind.Rows or ValueKind.References => EdmCoreModel.GetCollection(RowType(parameter.Table)),
            ValueKind.PrincipalAccess => new EdmComplexTypeReference(types.PrincipalAccess, isNullable: true),
            _ => throw new ArgumentException($"{parameter.Kind} has no type.", nameof(parameter)),
        };
    }

    private EdmEntityTypeReference RowType(string table) =>
        new(table.Length == 0 ? types.AnyRow : types.Of(table), isNullable: true);
}
