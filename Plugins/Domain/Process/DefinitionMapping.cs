using System;
using System.Linq;
using Crm.SalesProcess.Domain.Filters;
using Crm.SalesProcess.Domain.Time;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Domain.Process;

/// <summary>Makes domain types out of stored data; what does not fit is a <see cref="FormatException"/>.</summary>
internal static class DefinitionMapping
{
    internal static TimeZoneRules Zone(ZoneData data)
    {
        if (data.FromMinutes.Length != data.OffsetMinutes.Length)
        {
            throw new FormatException("the time zone has not as many offsets as instants");
        }
        var transitions = data.FromMinutes.Zip(
            data.OffsetMinutes,
            (from, offset) => new ZoneTransition(DateTime.MinValue.AddMinutes(from), offset)
        );
        return new TimeZoneRules(data.Id, data.FirstOffsetMinutes, [.. transitions]);
    }

    internal static DayOfWeek WeekStart(int day) => Defined<DayOfWeek>(day);

    internal static Column Column(ColumnData data, int place) =>
        new(data.Name, Defined<ColumnType>(data.Type), data.Label) { Place = place };

    internal static Stage Stage(StageData data) =>
        new()
        {
            Id = Guid.Parse(data.Id),
            Name = data.Name,
            Ordinal = data.Ordinal,
            Probability = data.Probability,
            TargetDays = data.TargetDays,
            AllowSkip = data.AllowSkip,
            AllowBack = data.AllowBack,
            BackReasonRequired = data.BackReasonRequired,
            StalledAfterDays = data.StalledAfterDays,
            ForecastCategory = data.ForecastCategory,
            AutoAdvance = data.AutoAdvance,
            BpfStageName = data.BpfStageName,
            BpfStageId = data.BpfStageId.Length == 0 ? null : Guid.Parse(data.BpfStageId),
            Tasks = [.. data.Tasks.Select(task => new StageTask(task.DueDays, task.Subject))],
        };

    internal static Rule Rule(RuleData data, FilterScope scope) =>
        new()
        {
            Id = Guid.Parse(data.Id),
            Name = data.Name,
            Direction = Defined<GateDirection>(data.Direction),
            StageId = data.StageId.Length == 0 ? null : Guid.Parse(data.StageId),
            Kind = Defined<GateKind>(data.Kind),
            Severity = Defined<Severity>(data.Severity),
            Columns = [.. data.Columns.Select(name => Find(name, scope))],
            Condition = Filter(data.Filter, scope),
            AppliesTo = Filter(data.AppliesTo, scope),
            AllowZero = data.AllowZero,
            FutureDate = data.FutureDate,
            ConditionColumns = ColumnsOf(data.Filter, scope),
            ConditionWords = FilterWords.Of(data.Filter, scope),
            RelatedTable = data.Fetch.Length == 0 ? "" : RelatedQuery.TableOf(data.Fetch),
            Fetch = data.Fetch.Length == 0 ? "" : RelatedQuery.Fix(data.Fetch, data.MinCount, MostOf(data)),
            MinCount = data.MinCount,
            MaxCount = MostOf(data),
            PerVisit = data.PerVisit,
            ExemptRoles = data.ExemptRoles,
            Message = new RuleMessage(
                data.Message,
                data.Messages.ToDictionary(message => message.Language, message => message.Text)
            ),
        };

    internal static Approvers? Approvers(DefinitionData data) =>
        data.ApproverKind == 0
            ? null
            : new Approvers(Defined<ApproverKind>(data.ApproverKind), data.ApproverName, data.OverrideDays);

    internal static Filter Filter(string xml, FilterScope scope)
    {
        var reading = FilterReader.Read(xml, scope);
        return reading.Problems.Count == 0
            ? reading.Filter
            : throw new FormatException("a filter cannot be used: " + reading.Problems[0]);
    }

    private static Column Find(string name, FilterScope scope) =>
        scope.FindColumn(name) ?? throw new FormatException($"the column '{name}' is not described");

    private static int? MostOf(RuleData data) => data.MaxCount == RuleData.AnyNumber ? null : data.MaxCount;

    private static Column[] ColumnsOf(string filter, FilterScope scope) =>
        [.. FilterReader.Read(filter, scope).Columns.Select(name => Find(name, scope))];

    private static T Defined<T>(object value)
        where T : struct, Enum =>
        Enum.IsDefined(typeof(T), value)
            ? (T)Enum.Parse(typeof(T), value.ToString()!)
            : throw new FormatException($"there is no {typeof(T).Name} '{value}'");
}
