using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.ProcessBars;
using Crm.SalesProcess.Steps.Stages;
using Crm.SalesProcess.Tables;

namespace Crm.SalesProcess.Cli.Registering;

/// <summary>The steps that an administrator can register beside those of the solution.</summary>
internal static class OptionalSteps
{
    /// <summary>Behind the step that records changes.</summary>
    private const int AdvanceRank = 400;

    /// <summary>The stage follows a business process flow that somebody designed.</summary>
    /// <param name="table">Logical name of its table.</param>
    public static IEnumerable<OptionalStep> ForFlow(string table) =>
        StepAttribute
            .Of(typeof(FollowProcessBar))
            .Where(step => step.Table == ProcessBar.Table)
            .Select(step => new OptionalStep(
                typeof(FollowProcessBar),
                new StepAttribute(step.Message, table, step.Stage)
                {
                    Rank = step.Rank,
                    Filter = [.. step.Filter.Select(ForCustom)],
                    PreImage = [.. step.PreImage.Select(ForCustom)],
                }
            ));

    /// <summary>The steps that a plugin class says it can be registered for.</summary>
    public static IEnumerable<OptionalStep> Of(Type plugin) =>
        StepAttribute.OnRequestOf(plugin).Select(step => new OptionalStep(plugin, step));

    /// <summary>A save that opens a gate moves the opportunity on.</summary>
    /// <param name="columns">What the rules look at.</param>
    public static OptionalStep ForAdvancing(IEnumerable<string> columns) =>
        new(
            typeof(AdvanceWhenOpen),
            new StepAttribute(Message.Update, Opportunity.Table, PipelineStage.PostOperation)
            {
                Rank = AdvanceRank,
                Filter = [.. columns.Order(StringComparer.Ordinal)],
                UsualColumns = true,
            }
        );

    private static string ForCustom(string column) =>
        column == ProcessBar.Columns.Opportunity ? BarTable.CustomOpportunity : column;
}
