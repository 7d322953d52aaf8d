using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Pipeline;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Faked;

/// <summary>A step as its attribute registers it, which a test holds equal to the solution.</summary>
internal sealed record RegisteredStep(IPlugin Plugin, StepAttribute Registration)
{
    /// <summary>The steps that the caller waits for, in the order in which those of one stage run.</summary>
    public static IReadOnlyList<RegisteredStep> All { get; } =
    [
        .. Plugins()
            .SelectMany(plugin =>
                StepAttribute.Of(plugin.GetType()).Select(step => new RegisteredStep(plugin, step))
            )
            .Where(step => step.Registration.Mode == ExecutionMode.Synchronous)
            .OrderBy(step => step.Registration.Rank),
    ];

    /// <summary>What a custom API runs, by its unique name.</summary>
    public static IReadOnlyDictionary<string, IPlugin> Apis { get; } =
        Plugins()
            .Where(plugin => plugin.GetType().IsDefined(typeof(CustomApiAttribute), inherit: false))
            .ToDictionary(NameOf);

    /// <summary>Whether the step runs in a stage of an operation.</summary>
    public bool Wants(FakedOperation operation, PipelineStage stage) =>
        Registration.Stage == stage
        && Registration.Message == operation.Message
        && Registration.Table == operation.Row.LogicalName
        && (Registration.Filter.Length == 0 || Registration.Filter.Intersect(operation.SentColumns).Any());

    private static IEnumerable<IPlugin> Plugins() =>
        typeof(Plugin)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Plugin)))
            .Select(type => (IPlugin)Activator.CreateInstance(type)!);

    private static string NameOf(IPlugin plugin) =>
        (
            (CustomApiAttribute)plugin.GetType().GetCustomAttributes(typeof(CustomApiAttribute), false)[0]
        ).UniqueName;
}
