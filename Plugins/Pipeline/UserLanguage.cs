using System.Linq;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Pipeline;

/// <summary>The language that a user reads.</summary>
internal static class UserLanguage
{
    private const int English = 1033;

    /// <summary>Windows code of the user's language; English when nobody set one. One read, so only on a refusal.</summary>
    internal static int Of(PipelineContext pipeline)
    {
        var query = new QueryExpression(UserSettings.Table)
        {
            ColumnSet = new ColumnSet(UserSettings.Columns.Language),
            TopCount = 1,
        };
        query.Criteria.AddCondition(SystemUser.Columns.Id, ConditionOperator.Equal, pipeline.ActorId);
        var settings = pipeline.AsSystem.RetrieveMultiple(query).Entities.FirstOrDefault();
        var language = settings?.GetAttributeValue<int?>(UserSettings.Columns.Language);
        return language is { } given and > 0 ? given : English;
    }
}
