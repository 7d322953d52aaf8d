using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Ledgers;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Fixture;

/// <summary>Enters a draft as rows, as a process owner does.</summary>
internal sealed class DraftWriter(IOrganizationService service)
{
    public SalesProcessRow Enter(ProcessDraft draft)
    {
        var process = Create(
            "csp_salesprocess",
            ("csp_name", draft.Name),
            ("csp_order", draft.Order),
            ("csp_appliesto", draft.AppliesTo),
            ("csp_approverkind", draft.Approvers is { } kind ? new OptionSetValue((int)kind) : null),
            ("csp_approvername", draft.ApproverName),
            ("csp_bpfsync", draft.BarInStep),
            ("csp_bpftable", draft.BarTable)
        );
        var stages = draft
            .Stages.Select((stage, index) => (stage, Row: Create(process, stage, index + 1)))
            .ToList();
        var order = 0;
        var rules = stages
            .SelectMany(stage => stage.stage.Rules.Select(rule => (rule, Stage: (EntityReference?)stage.Row)))
            .Concat(draft.CloseRules.Select(rule => (rule, Stage: (EntityReference?)null)))
            .Select(entry => Create(process, entry.Stage, entry.rule, ++order))
            .ToList();
        var byName = stages.ToDictionary(stage => stage.stage.Name, stage => stage.Row);
        return new SalesProcessRow(process, byName, rules);
    }

    private EntityReference Create(EntityReference process, StageDraft stage, int place) =>
        Create(
            "csp_salesstage",
            ("csp_processid", process),
            ("csp_name", stage.Name),
            ("csp_ordinal", stage.Ordinal ?? place),
            ("csp_probability", stage.Probability ?? Math.Min(20 * place, 100)),
            ("csp_targetdays", stage.TargetDays),
            ("csp_allowskip", stage.AllowSkip),
            ("csp_allowback", stage.AllowBack),
            ("csp_backreasonrequired", stage.BackReasonRequired),
            ("csp_stalledafterdays", stage.StalledAfterDays),
            ("csp_stagetasks", stage.Tasks),
            ("csp_bpfstagename", stage.BarName),
            ("csp_bpfstageid", stage.BarId),
            ("csp_autoadvance", stage.AutoAdvance),
            ("csp_forecastcategory", Choice(stage.ForecastCategory))
        );

    private EntityReference Create(
        EntityReference process,
        EntityReference? stage,
        RuleDraft rule,
        int order
    ) =>
        Create(
            "csp_gaterule",
            ("csp_processid", process),
            ("csp_stageid", stage),
            ("csp_name", rule.Name),
            ("csp_direction", new OptionSetValue((int)rule.Direction)),
            ("csp_kind", new OptionSetValue((int)rule.Kind)),
            ("csp_severity", new OptionSetValue((int)rule.Severity)),
            ("csp_columns", rule.Columns),
            ("csp_filter", rule.Filter),
            ("csp_appliesto", rule.AppliesTo),
            ("csp_allowzero", rule.AllowZero),
            ("csp_futuredate", rule.FutureDate),
            ("csp_message", rule.Message),
            ("csp_fetch", rule.Fetch),
            ("csp_mincount", rule.MinCount),
            ("csp_maxcount", rule.MaxCount),
            ("csp_pervisit", rule.PerVisit),
            ("csp_exemptroles", rule.ExemptRoles),
            ("csp_messages", rule.Messages),
            ("csp_order", order)
        );

    private static OptionSetValue? Choice(ForecastCategory? category) =>
        category is { } value ? new OptionSetValue((int)value) : null;

    private EntityReference Create(string table, params (string Column, object? Value)[] columns)
    {
        var row = new Entity(table, Guid.NewGuid());
        foreach (var (column, value) in columns.Where(column => column.Value is not null))
        {
            row[column] = value;
        }
        service.Create(row);
        return row.ToEntityReference();
    }
}
