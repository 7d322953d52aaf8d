using System;
using System.Collections.Generic;
using System.ServiceModel;
using System.Text;
using Crm.SalesProcess.Cli.StandardTables;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Cli.Loading;

/// <summary>Writes one row as an opportunity: created as it stands, then won or lost.</summary>
/// <remarks>The id follows from the row's text, so that a second run finds what the first one wrote.</remarks>
public sealed class OpportunityWriter(IOrganizationService service, LoadTargets targets)
{
    private const int DuplicateRecord = unchecked((int)0x80040237);

    private static readonly Guid Namespace = new("5f6f1c9e-3a0a-4b1c-9d55-1f2f5b0c7c11");

    private readonly Dictionary<string, int> _copies = new(StringComparer.Ordinal);

    /// <summary>Gives back false when an earlier run has written the row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="text">The row as it stands in the file.</param>
    public bool Write(OpportunityRow row, string text)
    {
        var opportunity = RowOf(row, text);
        try
        {
            service.Create(opportunity);
        }
        catch (FaultException<OrganizationServiceFault> fault)
            when (fault.Detail.ErrorCode == DuplicateRecord)
        {
            return false;
        }
        if (row.Outcome != Outcome.Open)
        {
            service.Execute(Close(row, opportunity.ToEntityReference()));
        }
        return true;
    }

    private Entity RowOf(OpportunityRow row, string text)
    {
        var copy = _copies[text] = _copies.GetValueOrDefault(text) + 1;
        var id = DeterministicId.Of(DeterministicId.Of(Namespace, text), copy);
        return new Entity(Opportunity.Table, id)
        {
            [OpportunityColumn.Name] = row.Name,
            [Opportunity.Columns.Owner] = targets.Owner(row.Owner),
            [OpportunityColumn.Customer] = targets.Customer(row.Customer),
            [Opportunity.Columns.Currency] = targets.Currency,
            [OpportunityColumn.OverriddenCreatedOn] = row.CreatedOn,
            [Opportunity.Columns.Stage] = targets.Stage(row.Stage),
            [OpportunityColumn.Probability] = row.Probability,
            [Opportunity.Columns.EstimatedValue] = Amount(row.EstimatedValue),
            [OpportunityColumn.EstimatedCloseDate] = row.EstimatedCloseDate?.Date,
        };
    }

    private static OrganizationRequest Close(OpportunityRow row, EntityReference opportunity)
    {
        var activity = new Entity(OpportunityClose.Table)
        {
            [OpportunityClose.Columns.Opportunity] = opportunity,
            [OpportunityCloseColumn.Subject] = $"{row.Outcome}: {row.Name}",
            [OpportunityCloseColumn.ActualEnd] = row.ClosedOn,
            [OpportunityClose.Columns.ActualRevenue] = Amount(
                row.Outcome == Outcome.Won ? row.ActualValue ?? row.EstimatedValue : null
            ),
        };
        return CloseRequest.Of(row.Outcome, activity, row.StatusReason);
    }

    private static Money? Amount(decimal? value) => value is { } amount ? new Money(amount) : null;
}
