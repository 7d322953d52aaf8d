using System.Linq;
using Crm.SalesProcess.Tables;

namespace Crm.SalesProcess.Steps;

/// <summary>The columns that steps read of an opportunity: those that rules usually look at, and ours.</summary>
internal static class UsualColumns
{
    internal static readonly string[] All =
    [
        .. OpportunityColumns
            .All.Select(column => column.Name)
            .Concat([
                Opportunity.Columns.ExchangeRate,
                Opportunity.Columns.Version,
                Opportunity.Columns.Stage,
                Opportunity.Columns.VisitCount,
                Opportunity.Columns.StageEnteredOn,
                Opportunity.Columns.VisitStage,
                Opportunity.Columns.CurrentVisit,
                Opportunity.Columns.OnHoldUntil,
            ]),
    ];
}
