using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Pipeline;

namespace Crm.SalesProcess.Cli.Registering;

/// <summary>A step that the solution cannot bring itself, for a plugin class that it brings.</summary>
/// <param name="Plugin">The plugin class.</param>
/// <param name="Event">What it is registered on, and how.</param>
public sealed record OptionalStep(Type Plugin, StepAttribute Event)
{
    /// <summary>Named as the steps of the solution are.</summary>
    public string Name => $"{Plugin.FullName}: {Event.Message} of {Event.Table}";

    /// <summary>The images it needs: alias, whether before the operation, and columns.</summary>
    public IEnumerable<StepImage> Images =>
        new[]
        {
            new StepImage(PipelineContext.PreImageAlias, IsBefore: true, Event.PreImage),
            new StepImage(PipelineContext.PostImageAlias, IsBefore: false, Event.PostImage),
        }.Where(image => image.Columns.Count > 0);
}
