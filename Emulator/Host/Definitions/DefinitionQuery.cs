using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Host.Http;
using Crm.SalesProcess.Emulator.Host.Queries;
using Crm.SalesProcess.Emulator.Host.Resources;
using Microsoft.OData.UriParser;

namespace Crm.SalesProcess.Emulator.Host.Definitions;

/// <summary>Answers queries of table, column, choice and relationship definitions.</summary>
internal sealed class DefinitionQuery(ApiCall call)
{
    public ApiAnswer Answer(ODataPath path)
    {
        Options.Ensure(call.Request, "$select", "$expand", "$filter", "LabelLanguages");
        if (!call.Request.IsRead)
        {
            throw Fault.NotImplemented($"{call.Request.Method} of definitions");
        }

        var clause = call.Parser.ParseSelectAndExpand();
        return new DefinitionPath(call).Find(path) switch
        {
            null => ApiAnswer.NoContent,
            int count => ApiAnswer.Text(count.ToString(CultureInfo.InvariantCulture)),
            List<object> items => List(path, items, clause),
            var one when DefinitionShape.IsAddressed(one.GetType()) => One(path, one, clause),
            var value => ApiAnswer.Json(
                new JsonObject
                {
                    ["@odata.context"] = ContextOf(path),
                    ["value"] = DefinitionWriter.Value(value),
                }
            ),
        };
    }

    private ApiAnswer List(ODataPath path, List<object> items, SelectExpandClause? clause)
    {
        var filter = call.Parser.ParseFilter();
        var kept = items.Where(item => filter is null || DefinitionFilter.IsMet(filter.Expression, item));
        return ApiAnswer.Json(
            new JsonObject
            {
                ["@odata.context"] = ContextOf(path),
                ["value"] = new JsonArray([.. kept.Select(item => DefinitionWriter.Write(item, clause))]),
            }
        );
    }

    private ApiAnswer One(ODataPath path, object item, SelectExpandClause? clause)
    {
        var json = DefinitionWriter.Write(item, clause);
        json.Insert(0, "@odata.context", $"{ContextOf(path)}/$entity");
        return ApiAnswer.Json(json);
    }

    private string ContextOf(ODataPath path) =>
        call.ContextOf(((EntitySetSegment)path.FirstSegment).EntitySet.Name);
}
