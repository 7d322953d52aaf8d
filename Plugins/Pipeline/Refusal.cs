using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Crm.SalesProcess.Domain;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Pipeline;

/// <summary>Makes exceptions that people and clients understand: <c>SPnnnn: …</c>, with the number as sub-error code.</summary>
public static class Refusal
{
    private const int AbortedByPlugin = unchecked((int)0x80040265);
    private const int MostProblems = 9;
    private const int PrivilegeDenied = unchecked((int)0x80040220);

    /// <summary>A refusal for one reason.</summary>
    public static InvalidPluginExecutionException Because(RefusalCode code, string text) =>
        new(OperationStatus.Failed, (int)code, PlainLine.Of($"SP{(int)code}: {text}"));

    /// <summary>A refusal with a list of problems, ten lines at most.</summary>
    /// <param name="code">Its number.</param>
    /// <param name="head">The first line.</param>
    /// <param name="problems">What is wrong, each with its place.</param>
    public static InvalidPluginExecutionException Because(
        RefusalCode code,
        string head,
        IReadOnlyCollection<object> problems
    )
    {
        var shown = problems.Count <= MostProblems ? problems.Count : MostProblems - 1;
        var more = shown < problems.Count ? $"\n• and {problems.Count - shown} more" : "";
        var lines = problems.Take(shown).Select(problem => "\n• " + PlainLine.Of($"{problem}"));
        return new InvalidPluginExecutionException(
            OperationStatus.Failed,
            (int)code,
            $"SP{(int)code}: {head}{string.Concat(lines)}{more}"
        );
    }

    /// <summary>A refusal that gives every reason; its number is that of the first.</summary>
    public static InvalidPluginExecutionException Because(IReadOnlyList<Violation> violations)
    {
        var texts = violations.Select(violation => $"SP{(int)violation.Code}: {violation.Text}");
        return new InvalidPluginExecutionException(
            OperationStatus.Failed,
            (int)violations[0].Code,
            string.Join("\n", texts)
        );
    }

    /// <summary>Somebody else was faster: the platform runs an asynchronous step again, up to four times in all.</summary>
    public static InvalidPluginExecutionException Again(string reason) =>
        new(
            OperationStatus.Retry,
            (int)RefusalCode.Outpaced,
            $"SP{(int)RefusalCode.Outpaced}: Somebody else changed the same figures at the same time. They are computed again. ({reason})"
        );

    /// <summary>Something that a step met while it ran: the platform refused the caller, or nobody expected it.</summary>
    /// <param name="reason">What it met.</param>
    /// <param name="step">Name of the step.</param>
    /// <param name="pipeline">The operation.</param>
    internal static InvalidPluginExecutionException Of(
        Exception reason,
        string step,
        PipelineContext pipeline
    ) =>
        reason is FaultException<OrganizationServiceFault> { Detail.ErrorCode: PrivilegeDenied }
            ? Because(
                RefusalCode.RightMissing,
                $"You lack a right that this needs, so nothing was changed. Ask an administrator for it. ({reason.Message})"
            )
            : Because(
                RefusalCode.Unexpected,
                $"The step {step} on {pipeline.Message} of {pipeline.Table} met an unexpected error: {reason.Message} "
                    + "Nothing was changed. Give the plug-in trace of this call to your administrator."
            );

    /// <summary>Whether this is a refusal already, ours or another plugin's, perhaps from a nested call.</summary>
    public static bool Is(Exception exception) =>
        exception
            is InvalidPluginExecutionException
                or FaultException<OrganizationServiceFault> { Detail.ErrorCode: AbortedByPlugin };
}
