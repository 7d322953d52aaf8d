using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Gates;

/// <summary>
/// What is stored beside an opportunity, read as SYSTEM: one query for each related-record rule, one for all
/// confirmations, one for all overrides and approvals; each only when a rule asks for it.
/// </summary>
internal sealed class StoredFacts : IGateFacts
{
    private readonly PipelineContext _pipeline;
    private readonly Guid _opportunityId;
    private readonly Lazy<Dictionary<Guid, DateTime>> _confirmations;
    private readonly Lazy<IReadOnlyList<GateOverride>> _grants;
    private readonly Lazy<HashSet<string>> _roles;

    /// <param name="pipeline">Where to read.</param>
    /// <param name="opportunityId">The opportunity; empty for one that does not exist yet, which has nothing.</param>
    /// <param name="move">What is about to happen to it.</param>
    internal StoredFacts(PipelineContext pipeline, Guid opportunityId, StageMove move)
    {
        _pipeline = pipeline;
        _opportunityId = opportunityId;
        _confirmations = new(ReadConfirmations);
        _grants = new(() => StoredGrants.Of(pipeline, opportunityId, move.To?.Id));
        _roles = new(() => UserRoles.Of(pipeline, pipeline.ActorId));
    }

    private bool Exists => _opportunityId != Guid.Empty;

    /// <inheritdoc/>
    public GateSwitch Switch => GateSwitches.Of(_pipeline);

    /// <inheritdoc/>
    public int? CountRelated(Rule rule)
    {
        var query = new FetchExpression(RelatedQuery.About(rule.Fetch, _opportunityId));
        return Exists ? _pipeline.AsSystem.RetrieveMultiple(query).Entities.Count : 0;
    }

    /// <inheritdoc/>
    public DateTime? FindConfirmation(Rule rule) =>
        Exists && _confirmations.Value.TryGetValue(rule.Id, out var on) ? on : null;

    /// <inheritdoc/>
    public Grant? FindApproval() => Find(OverrideKind.Approval);

    /// <inheritdoc/>
    public Grant? FindOverride() => Find(OverrideKind.Override);

    /// <inheritdoc/>
    public bool IsExempt(Rule rule) => rule.ExemptRoles.Any(_roles.Value.Contains);

    private Grant? Find(OverrideKind kind)
    {
        var latest = Exists ? _grants.Value.FirstOrDefault(grant => grant.Kind == kind) : null;
        return latest is null ? null : new Grant(latest.Id, latest.DecidedOn ?? DateTime.MinValue);
    }

    private Dictionary<Guid, DateTime> ReadConfirmations()
    {
        var query = new QueryExpression(Confirmation.Table)
        {
            ColumnSet = new ColumnSet(Confirmation.Columns.Rule, Confirmation.Columns.ConfirmedOn),
        };
        query.Criteria.AddCondition(
            Confirmation.Columns.Opportunity,
            ConditionOperator.Equal,
            _opportunityId
        );
        query.AddOrder(Confirmation.Columns.ConfirmedOn, OrderType.Ascending);
        var latest = new Dictionary<Guid, DateTime>();
        foreach (var row in _pipeline.AsSystem.RetrieveMultiple(query).Entities)
        {
            var confirmation = new Confirmation { Entity = row };
            latest[confirmation.RuleId ?? Guid.Empty] = confirmation.ConfirmedOn ?? DateTime.MinValue;
        }
        return latest;
    }
}
