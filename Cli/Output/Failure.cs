using System;
using System.IO;
using System.ServiceModel;
using Crm.SalesProcess.Cli.Packing;
using Crm.SalesProcess.Emulator.Import;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Cli.Output;

/// <summary>Why a command ended without having done its work.</summary>
/// <param name="Message">What is wrong, where, and a way forward; a line of its own for each of several problems.</param>
/// <param name="ExitCode">What the process ends with.</param>
public sealed record Failure(string Message, ExitCode ExitCode)
{
    private const int NoSuchTable = unchecked((int)0x80041102);

    /// <summary>The platform's code of a refusal, such as <c>0x80040265</c>; null when nothing was sent to it.</summary>
    public string? FaultCode { get; init; }

    /// <summary>Explains any exception; one that nobody expected is named as a defect.</summary>
    public static Failure Of(Exception exception) =>
        exception switch
        {
            UsageException usage => new(usage.Message, ExitCode.BadUsage),
            SolutionFormatException format => new(format.WithPlace, ExitCode.BadUsage),
            SolutionImportException import => new(import.Message, ExitCode.ProblemsFound),
            FaultException<OrganizationServiceFault> refusal => Refused(refusal.Detail),
            IOException or UnauthorizedAccessException => new(
                $"{exception.Message.TrimEnd('.')}. Name a file or folder that exists and that you may use.",
                ExitCode.BadUsage
            ),
            SqliteException broken => new(
                $"The emulator file failed: {broken.Message} Make room on the disk, end other programs that use the "
                    + "file, and run this again.",
                ExitCode.ProblemsFound
            ),
            OperationCanceledException => new("Stopped before the end.", ExitCode.Stopped),
            _ => new(
                $"This is a defect of salesprocess ({exception.GetType().Name}: {exception.Message}). "
                    + $"Report it with what '{Report.StackTraceName}' adds.",
                ExitCode.Defect
            ),
        };

    private static Failure Refused(OrganizationServiceFault fault) =>
        new(fault.Message + WayForward(fault), ExitCode.ProblemsFound)
        {
            FaultCode = $"0x{fault.ErrorCode:X8}",
        };

    private static string WayForward(OrganizationServiceFault fault) =>
        fault.ErrorCode == NoSuchTable && fault.Message.Contains("'csp_", StringComparison.Ordinal)
            ? " The solution is not there yet: 'salesprocess import ZIP' brings it."
            : "";
}
