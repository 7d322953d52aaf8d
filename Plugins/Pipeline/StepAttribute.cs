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

    /// <summary>The steps that a plugin class is registered for.</summary>
    public static StepAttribute[] Of(Type plugin) => [.. plugin.GetCustomAttributes<StepAttribute>()];

    /// <summary>Every column that an image of the plugin carries.</summary>
    public static string[] ImageColumnsOf(Type plugin) =>
        [.. Of(plugin).SelectMany(step => step.PreImage.Concat(step.PostImage)).Distinct()];

    private string[] WithUsualColumns(string[] columns, bool isLatest) =>
        UsualColumns && isLatest ? [.. OpportunityColumns.Usual, .. columns] : columns;
}
