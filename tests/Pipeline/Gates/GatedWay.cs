using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Tables;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Gates;

/// <summary>A process of two stages with one rule, which new opportunities get, and the way on which the rule is asked.</summary>
internal sealed class GatedWay
{
    private readonly Sales _sales;
    private readonly SalesProcessRow _process;
    private readonly GateKind _kind;
    private readonly GateDirection _direction;

    public GatedWay(Sales sales, GateKind kind, GateDirection direction, Func<RuleDraft, RuleDraft> change)
    {
        (_sales, _kind, _direction) = (sales, kind, direction);
        var rule = change(Rule(kind) with { Direction = direction });
        RuleDraft[] At(params GateDirection[] directions) => directions.Contains(direction) ? [rule] : [];
        _process = sales.Publish(
            new ProcessDraft(
                "One rule",
                new StageDraft("First", At(GateDirection.Exit)),
                new StageDraft("Second", At(GateDirection.Entry))
            )
            {
                Order = 1_000 - sales.Count("csp_salesprocess"),
                CloseRules = At(GateDirection.Win, GateDirection.Lose),
                Approvers = ApproverKind.Role,
                ApproverName = "Sales Process Manager",
            }
        );
    }

    /// <summary>Goes the way that the rule is asked on.</summary>
    public void Go(Guid deal)
    {
        switch (_direction)
        {
            case GateDirection.Win:
                _sales.Rep.Win(deal);
                break;
            case GateDirection.Lose:
                _sales.Rep.Lose(deal);
                break;
            default:
                _sales.Rep.Move(deal, _process["Second"]);
                break;
        }
    }

    /// <summary>Whether an opportunity has gone that way.</summary>
    public bool IsThere(Guid deal) =>
        _direction switch
        {
            GateDirection.Win => State(deal) == 1,
            GateDirection.Lose => State(deal) == 2,
            _ => _sales.StageOf(deal) == "Second",
        };

    /// <summary>Does what the rule asks for.</summary>
    public void Meet(Guid deal)
    {
        var reference = new EntityReference("opportunity", deal);
        switch (_kind)
        {
            case GateKind.RequiredColumns:
                _sales.Rep.Save(deal, ("budgetamount", new Money(5m)));
                break;
            case GateKind.ColumnCondition:
                _sales.Rep.Save(deal, ("timeline", new OptionSetValue(1)));
                break;
            case GateKind.RelatedRecords:
                _sales.Rep.Service.Create(
                    new Entity("phonecall") { ["subject"] = "Hello", ["regardingobjectid"] = reference }
                );
                break;
            case GateKind.Confirmation:
                _sales.Rep.Service.Create(
                    new Entity("csp_confirmation")
                    {
                        ["csp_opportunityid"] = reference,
                        ["csp_ruleid"] = _process.Rules[0],
                        ["csp_note"] = "The owner said so",
                    }
                );
                break;
            default:
                Approve(reference);
                break;
        }
    }

    /// <summary>What is kept of asking the gate.</summary>
    public IEnumerable<EvaluationResult> Kept(Guid deal) =>
        _sales
            .All("csp_gateevaluation")
            .Where(row => row.GetAttributeValue<EntityReference>("csp_opportunityid").Id == deal)
            .Select(row => (EvaluationResult)row.GetAttributeValue<OptionSetValue>("csp_result").Value);

    private void Approve(EntityReference deal)
    {
        var request = _sales.Rep.Service.Create(
            new Entity(GateOverride.Table)
            {
                ["csp_opportunityid"] = deal,
                ["csp_tostageid"] = _direction is GateDirection.Win or GateDirection.Lose
                    ? null
                    : _process["Second"],
                ["csp_kind"] = new OptionSetValue((int)OverrideKind.Approval),
                ["csp_reason"] = "The customer signs today.",
            }
        );
        _sales.Manager.Service.Update(
            new Entity(GateOverride.Table, request)
            {
                ["csp_decision"] = new OptionSetValue((int)OverrideDecision.Approved),
            }
        );
    }

    private int State(Guid deal) => _sales.Deal(deal).GetAttributeValue<OptionSetValue>("statecode").Value;

    private static RuleDraft Rule(GateKind kind) =>
        kind switch
        {
            GateKind.RequiredColumns => RuleDraft.Requires("budgetamount", "Enter the budget."),
            GateKind.ColumnCondition => RuleDraft.Holds(
                "attribute='timeline' operator='eq' value='1'",
                "Ask when."
            ),
            GateKind.RelatedRecords => RuleDraft.Counts("phonecall", 1, "Phone them."),
            _ => new RuleDraft(kind, "Get it."),
        };
}
