using System;
using System.Linq;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Signals;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Gates;

/// <summary>
/// Tells those who define and administer processes in the app when somebody changes the gate switch, and raises the signal
/// of it at once. An administrator registers it: not every organisation lets plug-ins run on environment variables.
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
    private const int MostOfBody = 500;

    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline)
    {
        var isDeleted = pipeline.Message == Message.Delete;
        var variable = isDeleted ? pipeline.Before<VariableValue>() : pipeline.Current<VariableValue>();
        if (!IsGateSwitch(pipeline, variable.DefinitionId))
        {
            return;
        }
        Signal(pipeline, isDeleted);
        var text = isDeleted ? null : variable.Value;
        foreach (var steward in Stewards.Of(pipeline))
        {
            pipeline.AsSystem.Create(
                new AppNotification
                {
                    Entity = new Entity(AppNotification.Table),
                    Title = "The gate switch was changed",
                    Body = BodyOf(text),
                    RecipientId = steward.Id,
                }.Entity
            );
        }
    }

    private static void Signal(PipelineContext pipeline, bool isDeleted)
    {
        if (isDeleted)
        {
            GateSwitches.SignalEmptied(pipeline, pipeline.RowId);
        }
        else
        {
            GateSwitches.Signal(pipeline);
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
}
