using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Domain.Time;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Publishing;

/// <summary>What the organisation contributes to a version: frozen, so that no step has to read it.</summary>
/// <param name="BaseCurrencyId">The currency that all amounts can be compared in.</param>
/// <param name="WeekStart">First day of a week, 0 for Sunday to 6 for Saturday.</param>
/// <param name="Zone">The reporting time zone.</param>
/// <param name="Placeholders">Texts that count as missing.</param>
/// <param name="GraceMinutes">For so many minutes after a stage was entered going back is free.</param>
/// <param name="Problems">Settings that cannot be used.</param>
internal sealed record PublishSettings(
    Guid BaseCurrencyId,
    int WeekStart,
    TimeZoneRules Zone,
    IReadOnlyList<string> Placeholders,
    int GraceMinutes,
    IReadOnlyList<DraftProblem> Problems
)
{
    private const int MostGraceMinutes = 24 * 60;

    /// <summary>Two reads.</summary>
    internal static PublishSettings Read(PipelineContext pipeline)
    {
        var organization = ReadOrganization(pipeline);
        var variables = EnvironmentVariables.Read(
            pipeline,
            EnvironmentVariable.PlaceholderList,
            EnvironmentVariable.TimeZone,
            EnvironmentVariable.GraceMinutes
        );
        var problems = new List<DraftProblem>();
        var placeholders = WordList.Read(variables[EnvironmentVariable.PlaceholderList]);
        if (placeholders is null)
        {
            problems.Add(
                new DraftProblem(
                    $"Setting {EnvironmentVariable.PlaceholderList}",
                    "it is not a JSON array of words such as [\"n/a\", \"tbd\"]"
                )
            );
        }
        var zoneName = variables[EnvironmentVariable.TimeZone] ?? "UTC";
        var zone = ZoneReader.Read(zoneName, pipeline.Now.Year);
        if (zone is null)
        {
            problems.Add(
                new DraftProblem(
                    $"Setting {EnvironmentVariable.TimeZone}",
                    $"the time zone '{zoneName}' is not known here; give a Windows or IANA name such as "
                        + "'W. Europe Standard Time' or 'Europe/Berlin'"
                )
            );
        }
        var grace = ReadGrace(variables[EnvironmentVariable.GraceMinutes]);
        if (grace is null)
        {
            problems.Add(
                new DraftProblem(
                    $"Setting {EnvironmentVariable.GraceMinutes}",
                    $"it is not a whole number of minutes from 0 to {MostGraceMinutes}"
                )
            );
        }
        return new PublishSettings(
            organization.BaseCurrencyId ?? Guid.Empty,
            organization.WeekStart,
            zone ?? TimeZoneRules.Utc,
            placeholders ?? PlaceholderList.Default,
            grace ?? 0,
            problems
        );
    }

    private static int? ReadGrace(string? text)
    {
        if (text is null || text.Trim().Length == 0)
        {
            return 0;
        }
        return
            decimal.TryParse(
                text,
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var minutes
            )
            && minutes == decimal.Truncate(minutes)
            && minutes <= MostGraceMinutes
            ? (int)minutes
            : null;
    }

    private static Organization ReadOrganization(PipelineContext pipeline)
    {
        var columns = new ColumnSet(Organization.Columns.BaseCurrency, Organization.Columns.WeekStart);
        var row = pipeline.AsSystem.Retrieve(Organization.Table, pipeline.OrganizationId, columns);
        return new Organization { Entity = row };
    }
}
