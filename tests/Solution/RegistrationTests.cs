using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;
using Crm.SalesProcess.Cli.Packing;
using Crm.SalesProcess.Pipeline;

namespace Crm.SalesProcess.Tests.Solution;

/// <summary>What stands above the plugin classes is what the solution registers, both ways.</summary>
public sealed class RegistrationTests
{
    private static readonly SolutionPackage Package = SolutionSource.Read(
        Path.Combine(SharedData.Checkout, "Solution")
    );

    private static readonly Type[] Plugins =
    [
        .. typeof(Plugin).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Plugin)) && !t.IsAbstract),
    ];

    [Fact]
    public void The_steps_of_the_code_are_those_of_the_solution()
    {
        var inCode = Plugins.SelectMany(t => StepAttribute.Of(t).Select(s => FromCode(t, s)));

        var inXml = Package.Section("SdkMessageProcessingSteps").Select(FromXml);

        Assert.Equal(inCode.Order(StringComparer.Ordinal), inXml.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_custom_apis_of_the_code_are_those_of_the_solution()
    {
        var types = Package
            .Section("SolutionPluginAssemblies")
            .Descendants("PluginType")
            .ToDictionary(t => (string)t.Attribute("PluginTypeId")!, t => (string)t.Attribute("Name")!);

        var inCode = Plugins.SelectMany(t =>
            t.GetCustomAttributes<CustomApiAttribute>().Select(a => $"{a.UniqueName} {t.FullName}")
        );
        var inXml = Package
            .Parts.Where(p => p.Xml?.Name == "customapi")
            .Select(p =>
                $"{(string?)p.Xml!.Attribute("uniquename")} {types[p.Xml.Element("plugintypeid")!.Value]}"
            );

        Assert.Equal(inCode.Order(StringComparer.Ordinal), inXml.Order(StringComparer.Ordinal));
    }

    private static string FromCode(Type type, StepAttribute step) =>
        $"{type.FullName}: {step.Message} of {step.Table}, stage {(int)step.Stage}, mode {(int)step.Mode}, "
        + $"rank {step.Rank}, filter {Sorted(step.Filter)}, before {Sorted(step.PreImage)}, after {Sorted(step.PostImage)}";

    private static string FromXml(XElement step) =>
        $"{(string?)step.Attribute("Name")}, stage {Value(step, "Stage")}, mode {Value(step, "Mode")}, "
        + $"rank {Value(step, "Rank")}, filter {Sorted(Value(step, "FilteringAttributes").Split(','))}, "
        + $"before {Image(step, "0")}, after {Image(step, "1")}";

    private static string Image(XElement step, string type) =>
        Sorted(
            step.Descendants("SdkMessageProcessingStepImage")
                .Where(i => Value(i, "ImageType") == type)
                .SelectMany(i => Value(i, "Attributes").Split(','))
        );

    private static string Value(XElement element, string name) => element.Element(name)?.Value ?? "";

    private static string Sorted(IEnumerable<string> names) =>
        string.Join(",", names.Order(StringComparer.Ordinal));
}
