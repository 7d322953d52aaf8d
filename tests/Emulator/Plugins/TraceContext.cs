using System.Linq;
using Microsoft.Xrm.Sdk;

namespace TestPlugins;

/// <summary>Traces what it sees of the operation, one fact per line.</summary>
public sealed class TraceContext : Pluggable
{
    protected override void Run(
        IPluginExecutionContext7 context,
        IOrganizationServiceFactory factory,
        ITracingService trace
    )
    {
        trace.Trace("stage={0}", context.Stage);
        trace.Trace("mode={0}", context.Mode);
        trace.Trace("depth={0}", context.Depth);
        trace.Trace("transaction={0}", context.IsInTransaction);
        trace.Trace("user={0}", context.UserId);
        trace.Trace("initiator={0}", context.InitiatingUserId);
        trace.Trace("row={0}", context.PrimaryEntityId);
        trace.Trace("input={0}", Names(context.InputParameters));
        trace.Trace("output={0}", Names(context.OutputParameters));
        trace.Trace("shared={0}", Names(context.SharedVariables));
        trace.Trace("parentshared={0}", Names(context.ParentContext?.SharedVariables));
        trace.Trace("pre={0}", Images(context.PreEntityImages));
        trace.Trace("post={0}", Images(context.PostEntityImages));
        trace.Trace("texts={0}", Texts(context.PreEntityImages));
        trace.Trace("pres={0}", context.PreEntityImagesCollection.Length);
        if (context.InputParameters.Contains("Target") && context.InputParameters["Target"] is Entity target)
        {
            trace.Trace("target={0}", Columns(target));
        }
    }

    private static string Names(ParameterCollection? parameters) =>
        parameters == null ? "" : string.Join(",", parameters.Keys.OrderBy(name => name));

    private static string Images(EntityImageCollection images) =>
        string.Join(";", images.Select(image => $"{image.Key}({Columns(image.Value)})"));

    private static string Texts(EntityImageCollection images) =>
        string.Join(
            ",",
            images
                .SelectMany(image => image.Value.FormattedValues)
                .Select(text => $"{text.Key}: {text.Value}")
        );

    private static string Columns(Entity row) => string.Join(",", row.Attributes.Keys.OrderBy(name => name));
}
