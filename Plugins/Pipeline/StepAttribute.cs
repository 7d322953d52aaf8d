using System;
using System.Linq;
using System.Reflection;
using Crm.SalesProcess.Tables;

namespace Crm.SalesProcess.Pipeline;

/// <summary>Registers a plugin for a message; the solution's step XML is held equal to it by a test.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class StepAttribute(string message, string table, PipelineStage stage) : Attribute
{
    /// <summary>Name of the message.</summary>
    public string Message { get; } = message;

    /// <summary>Logical name of the table.</summary>
    public string Table { get; } = table;

    /// <summary>When it runs.</summary>
    public PipelineStage Stage { get; } = stage;

    /// <summary>Whether the caller waits.</summary>
    public ExecutionMode Mode { get; init; } = ExecutionMode.Synchronous;

    /// <summary>Order among the steps of one message, table and stage; distinct there.</summary>
    public int Rank { get; init; } = 1;

    /// <summary>Whether 'salesprocess register-steps' registers it when an administrator asks, and not the solution.</summary>
    public bool OnRequest { get; init; }

    /// <summary>Columns whose presence in an Update starts the step.</summary>
    public string[] Filter { get; init; } = [];

    /// <summary>Whether the latest image, before or after the operation, has what steps usually read of an opportunity.</summary>
    public bool UsualColumns { get; init; }

    /// <summary>Columns of the row as it was before; none for no image.</summary>
    public string[] PreImage
    {
        get => WithUsualColumns(field, Stage != PipelineStage.PostOperation);
        init;
    } = [];

    /// <summary>Columns of the row as it is after; none for no image.</summary>
    public string[] PostImage
    {
        get => WithUsualColumns(field, Stage == PipelineStage.PostOperation);
        init;
    } = [];

    /// <summary>The steps that the solution registers for a plugin class.</summary>
    public static StepAttribute[] Of(Type plugin) =>
        [.. plugin.GetCustomAttributes<StepAttribute>().Where(step => !step.OnRequest)];

    /// <summary>The steps that an administrator can register for a plugin class.</summary>
    public static StepAttribute[] OnRequestOf(Type plugin) =>
        [.. plugin.GetCustomAttributes<StepAttribute>().Where(step => step.OnRequest)];

    private string[] WithUsualColumns(string[] columns, bool isLatest) =>
        UsualColumns && isLatest ? [.. OpportunityColumns.Usual, .. columns] : columns;
}
