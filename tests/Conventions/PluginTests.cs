using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Crm.SalesProcess.Pipeline;

namespace Crm.SalesProcess.Tests.Conventions;

public sealed class PluginTests
{
    private static readonly Type[] Plugins =
    [
        .. typeof(Plugin).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Plugin))),
    ];

    private static readonly (Type Plugin, StepAttribute Step)[] Steps =
    [
        .. Plugins.SelectMany(type =>
            StepAttribute.Of(type).Concat(StepAttribute.OnRequestOf(type)).Select(step => (type, step))
        ),
    ];

    [Fact]
    public void Plugins_are_sealed_and_public()
    {
        var offenders = Plugins.Where(type => !type.IsSealed || !type.IsPublic);

        Assert.Empty(offenders);
    }

    [Fact]
    public void Plugins_have_no_state()
    {
        var offenders = Plugins
            .Append(typeof(Plugin))
            .SelectMany(type =>
                type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            );

        Assert.Empty(offenders);
    }

    [Fact]
    public void What_is_static_is_read_only()
    {
        var offenders = typeof(Plugin)
            .Assembly.GetTypes()
            .Where(type => !type.Name.StartsWith('<'))
            .SelectMany(type =>
                type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            )
            .Where(field => !field.IsInitOnly && !field.IsLiteral && !field.Name.StartsWith('<'));

        Assert.Empty(offenders);
    }

    [Fact]
    public void A_plugin_is_registered()
    {
        var offenders = Plugins.Where(type =>
            StepAttribute.Of(type).Length + StepAttribute.OnRequestOf(type).Length == 0
            && type.GetCustomAttribute<CustomApiAttribute>() is null
        );

        Assert.Empty(offenders);
    }

    [Fact]
    public void Steps_of_one_event_have_distinct_ranks()
    {
        var shared = Steps
            .GroupBy(entry => (entry.Step.Message, entry.Step.Table, entry.Step.Stage, entry.Step.Rank))
            .Where(group => group.Count() > 1);

        Assert.Empty(shared.Select(group => group.Key));
    }

    [Fact]
    public void Steps_on_update_name_their_filter_and_others_have_none()
    {
        var offenders = Steps.Where(entry => entry.Step.Message == "Update" != entry.Step.Filter.Length > 0);

        Assert.Empty(offenders);
    }

    [Fact]
    public void Images_are_where_the_platform_has_them()
    {
        var offenders = Steps.Where(entry =>
            entry.Step is { Message: "Create", PreImage.Length: > 0 }
            || entry.Step is { Stage: not PipelineStage.PostOperation, PostImage.Length: > 0 }
        );

        Assert.Empty(offenders);
    }

    [Fact]
    public void An_asynchronous_step_runs_after_the_operation()
    {
        var offenders = Steps.Where(entry =>
            entry.Step is { Mode: ExecutionMode.Asynchronous, Stage: not PipelineStage.PostOperation }
        );

        Assert.Empty(offenders);
    }

    [Fact]
    public void The_current_visit_starts_its_guard_only() =>
        Assert.Equal(
            ["ProtectStageFigures"],
            Steps
                .Where(entry => entry.Step.Filter.Contains("csp_currentvisitid"))
                .Select(entry => entry.Plugin.Name)
        );
}
