using System;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Pipeline;

/// <summary>The row of <c>plugintracelog</c> about one execution.</summary>
internal static class PluginTraceRow
{
    public static bool IsWanted(PluginTraceLevel level, Exception? failure) =>
        level == PluginTraceLevel.All || (level == PluginTraceLevel.Exception && failure is not null);

    public static Entity Of(Step step, PluginContext context, StepExecution execution) =>
        new("plugintracelog")
        {
            ["typename"] = step.Name,
            ["messagename"] = context.MessageName,
            ["primaryentity"] = context.PrimaryEntityName,
            ["depth"] = context.Depth,
            ["mode"] = new OptionSetValue(context.Mode),
            ["operationtype"] = new OptionSetValue(1),
            ["correlationid"] = context.CorrelationId,
            ["requestid"] = context.RequestId,
            ["pluginstepid"] = step.Id,
            ["messageblock"] = execution.Trace,
            ["exceptiondetails"] = execution.Failure?.ToString(),
            ["performanceexecutionstarttime"] = context.OperationCreatedOn,
            ["createdon"] = context.OperationCreatedOn,
        };
}
