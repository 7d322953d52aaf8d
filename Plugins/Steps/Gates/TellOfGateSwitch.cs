using System;
using System.Linq;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Gates;

/// <summary>
/// Tells those who define and administer processes in the app when somebody changes the gate switch. An administrator
/// registers it: not every organisation lets plug-ins run on environment variables.
/// </summary>
[Step(Message.Create, EnvironmentVariable.ValueTable, PipelineStage.PostOperation, OnRequest = true)]
[Step(
    Message.Update,
    EnvironmentVariable.ValueTable,
    PipelineStage.PostOperation,
    OnRequest = true,
    Filter = [EnvironmentVariable.Columns.Value],
    PreImage = [EnvironmentVariable.Columns.Id, EnvironmentVariable.Columns.Value]
)]
[Step(
    Message.Delete,
    EnvironmentVariable.ValueTable,
    PipelineStage.PreOperation,
    OnRequest = true,
    PreImage = [EnvironmentVariable.Columns.Id, EnvironmentVariable.Columns.Value]
)]
public sealed class TellOfGateSwitch : Plugin
{
    private const int MostTold = 100;
    private const int MostOfBody = 500;

    private static readonly object[] Told = ["Sales Process Administrator", "Sales Process Designer"];

    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline)
    {
        var isDeleted = pipeline.Message == Message.Delete;
        var variable = isDeleted ? pipeline.Before<VariableValue>() : pipeline.Current<VariableValue>();
        if (!IsGateSwitch(pipeline, variable.DefinitionId))
        {
            return;
        }
        var text = isDeleted ? null : variable.Value;
        foreach (var recipient in Recipients(pipeline))
        {
            pipeline.AsSystem.Create(
                new AppNotification
                {
                    Entity = new Entity(AppNotification.Table),
                    Title = "The gate switch was changed",
                    Body = BodyOf(text),
                    RecipientId = recipient,
                }.Entity
            );
        }
    }

    private static string BodyOf(string? text)
    {
        var body = string.IsNullOrWhiteSpace(text)
            ? "It is empty now: every gate is as its rules say."
            : "It is now: " + text;
        return body.Length <= MostOfBody ? body : body.Substring(0, MostOfBody);
    }

    private static bool IsGateSwitch(PipelineContext pipeline, Guid? definitionId)
    {
        if (definitionId is not { } id)
        {
            return false;
        }
        var columns = new ColumnSet(EnvironmentVariable.Columns.SchemaName);
        var row = pipeline.AsSystem.Retrieve(EnvironmentVariable.Table, id, columns);
        return row.GetAttributeValue<string>(EnvironmentVariable.Columns.SchemaName)
            == EnvironmentVariable.GateSwitch;
    }

    private static Guid[] Recipients(PipelineContext pipeline)
    {
        var query = new QueryExpression(SystemUser.Table)
        {
            ColumnSet = new ColumnSet(SystemUser.Columns.Id),
            Distinct = true,
            TopCount = MostTold,
        };
        query.Criteria.AddCondition(SystemUser.Columns.IsDisabled, ConditionOperator.Equal, false);
        query
            .AddLink(Privilege.UserRoles, SystemUser.Columns.Id, SystemUser.Columns.Id)
            .AddLink(SecurityRole.Table, SecurityRole.Columns.Id, SecurityRole.Columns.Id)
            .LinkCriteria.AddCondition(SecurityRole.Columns.Name, ConditionOperator.In, Told);
        return
        [
            .. pipeline
                .AsSystem.RetrieveMultiple(query)
                .Entities.Select(row => row.GetAttributeValue<Guid>(SystemUser.Columns.Id)),
        ];
    }
}
