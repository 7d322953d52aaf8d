using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Cli.Processes;

/// <summary>Enters a process file as rows and publishes it, in one transaction: all of it or nothing.</summary>
public sealed class ProcessWriter(IOrganizationService service)
{
    private const string PublishProcess = "csp_PublishProcess";
    private const string Target = "Target";
    private const string Number = "Number";

    /// <summary>Gives back the number of the published version.</summary>
    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">The process was refused; names what is wrong with it.</exception>
    public int Publish(ProcessFile process)
    {
        var reference = new EntityReference(Tables.SalesProcess.Table, Guid.NewGuid());
        var transaction = new ExecuteTransactionRequest { Requests = [], ReturnResponses = true };
        transaction.Requests.AddRange(
            Rows(process, reference).Select(row => new CreateRequest { Target = row })
        );
        transaction.Requests.Add(new OrganizationRequest(PublishProcess) { [Target] = reference });
        var answers = ((ExecuteTransactionResponse)service.Execute(transaction)).Responses;
        return Convert.ToInt32(answers[^1].Results[Number], CultureInfo.InvariantCulture);
    }

    private static IEnumerable<Entity> Rows(ProcessFile process, EntityReference reference)
    {
        yield return new Entity(reference.LogicalName, reference.Id)
        {
            [Tables.SalesProcess.Columns.Name] = process.Name,
            [Tables.SalesProcess.Columns.Description] = process.Description,
            [Tables.SalesProcess.Columns.Order] = process.Order,
            [Tables.SalesProcess.Columns.AppliesTo] = process.AppliesTo,
            [Tables.SalesProcess.Columns.ApproverKind] = process.Approvers is { } kind
                ? new OptionSetValue((int)kind)
                : null,
            [Tables.SalesProcess.Columns.ApproverName] = process.ApproverName,
            [Tables.SalesProcess.Columns.OverrideDays] = process.OverrideDays,
        };
        var order = 0;
        foreach (var (stage, index) in process.Stages.Select((stage, index) => (stage, index)))
        {
            var row = Row(stage, reference, index + 1);
            yield return row;
            foreach (var rule in stage.Rules)
            {
                yield return Row(rule, reference, row.ToEntityReference(), ++order);
            }
        }
        foreach (var rule in process.CloseRules)
        {
            yield return Row(rule, reference, stage: null, ++order);
        }
    }

    private static Entity Row(StageEntry stage, EntityReference process, int ordinal) =>
        new(SalesStage.Table, Guid.NewGuid())
        {
            [SalesStage.Columns.Process] = process,
            [SalesStage.Columns.Ordinal] = ordinal,
            [SalesStage.Columns.Name] = stage.Name,
            [SalesStage.Columns.Probability] = stage.Probability,
            [SalesStage.Columns.TargetDays] = stage.TargetDays,
            [SalesStage.Columns.StalledAfterDays] = stage.StalledAfterDays,
            [SalesStage.Columns.ForecastCategory] = new OptionSetValue((int)stage.ForecastCategory),
            [SalesStage.Columns.Guidance] = stage.Guidance,
            [SalesStage.Columns.AllowSkip] = stage.AllowSkip,
            [SalesStage.Columns.AllowBack] = stage.AllowBack,
            [SalesStage.Columns.BackReasonRequired] = stage.BackReasonRequired,
            [SalesStage.Columns.StageTasks] = Lines(
                stage.Tasks?.Select(task => $"{task.DueDays}: {task.Subject}")
            ),
        };

    private static Entity Row(RuleEntry rule, EntityReference process, EntityReference? stage, int order) =>
        new(GateRule.Table, Guid.NewGuid())
        {
            [GateRule.Columns.Process] = process,
            [GateRule.Columns.Stage] = stage,
            [GateRule.Columns.Name] = rule.Name,
            [GateRule.Columns.Direction] = new OptionSetValue((int)rule.Direction),
            [GateRule.Columns.Kind] = new OptionSetValue((int)rule.Kind),
            [GateRule.Columns.Severity] = new OptionSetValue((int)rule.Severity),
            [GateRule.Columns.ColumnNames] = rule.Columns is null ? null : string.Join(",", rule.Columns),
            [GateRule.Columns.Filter] = rule.Filter,
            [GateRule.Columns.AppliesTo] = rule.AppliesTo,
            [GateRule.Columns.AllowZero] = rule.AllowZero,
            [GateRule.Columns.FutureDate] = rule.FutureDate,
            [GateRule.Columns.Message] = rule.Message,
            [GateRule.Columns.Order] = order,
            [GateRule.Columns.Fetch] = rule.Fetch,
            [GateRule.Columns.MinCount] = rule.MinCount,
            [GateRule.Columns.MaxCount] = rule.MaxCount,
            [GateRule.Columns.PerVisit] = rule.PerVisit,
            [GateRule.Columns.ExemptRoles] = rule.ExemptRoles is null
                ? null
                : string.Join(";", rule.ExemptRoles),
            [GateRule.Columns.Messages] = Lines(
                rule.Messages?.Select(message => $"{message.Key}: {message.Value}")
            ),
        };

    private static string? Lines(IEnumerable<string>? lines) =>
        lines is null ? null : string.Join('\n', lines);
}
