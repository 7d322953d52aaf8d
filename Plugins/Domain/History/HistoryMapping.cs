using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Gates;

namespace Crm.SalesProcess.Domain.History;

/// <summary>Turns one opportunity of the payload into a history; what is wrong is noted by the fields.</summary>
internal sealed class HistoryMapping(HistoryData data, HistoryFields fields)
{
    private const int MostCharactersOfAName = 300;

    internal OpportunityHistory Map() =>
        new(
            fields.Id("id", data.Id),
            fields.Id("versionId", data.VersionId),
            fields.Instant("createdOn", data.CreatedOn),
            new HistoryState(
                fields.Owner(data.OwnerTable, data.OwnerId),
                fields.Money("amount", data.Amount),
                fields.Rate("rate", data.Rate) ?? 1,
                fields.Date("closeDate", data.CloseDate)
            ),
            [.. (data.Events ?? []).Select(EventAt)]
        )
        {
            Evaluations = [.. (data.Evaluations ?? []).Select(EvaluationAt)],
            Details = Details(),
            Place = fields.Place,
        };

    private HistoryEvaluation EvaluationAt(HistoryEvaluationData? told, int index)
    {
        var member = fields.At($"evaluations[{index}]");
        told ??= new HistoryEvaluationData();
        if (
            !Enum.TryParse<EvaluationResult>(told.Result, out var result)
            || !Enum.IsDefined(typeof(EvaluationResult), result)
        )
        {
            member.Refuse("result", $"'{told.Result}' is no result of a gate");
        }
        return new HistoryEvaluation(
            member.Instant("on", told.On),
            result,
            member.OptionalId("toStageId", told.ToStageId),
            member.OptionalId("askedById", told.AskedById),
            told.Rules ?? []
        );
    }

    private HistoryDetails Details()
    {
        if (string.IsNullOrWhiteSpace(data.Name) || data.Name.Length > MostCharactersOfAName)
        {
            fields.Refuse("name", $"it has to have 1 to {MostCharactersOfAName} characters");
        }
        if (data.Probability is < 0 or > 100)
        {
            fields.Refuse("probability", $"{data.Probability} is not from 0 to 100");
        }
        return new HistoryDetails(
            data.Name,
            fields.Id("currencyId", data.CurrencyId),
            data.CustomerTable,
            Customer(),
            data.Probability,
            Texts()
        );
    }

    private Guid? Customer()
    {
        if (string.IsNullOrEmpty(data.CustomerTable))
        {
            return null;
        }
        if (data.CustomerTable is not ("account" or "contact"))
        {
            fields.Refuse("customerTable", $"'{data.CustomerTable}' is neither account nor contact");
        }
        return fields.Id("customerId", data.CustomerId);
    }

    private Dictionary<string, string> Texts()
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = 0; index < (data.Texts ?? []).Length; index++)
        {
            var text = data.Texts![index];
            if (text is null || !fields.Scope.TextColumns.Contains(text.Column))
            {
                fields.Refuse(
                    $"texts[{index}].column",
                    $"'{text?.Column}' is no standard text column of opportunity"
                );
                continue;
            }
            texts[text.Column] = text.Value;
        }
        return texts;
    }

    private HistoryEvent EventAt(HistoryEventData? told, int index)
    {
        var member = fields.At($"events[{index}]");
        if (told is null)
        {
            member.Refuse("on", "the event is null");
            return new HistoryEvent(fields.Scope.Now, HistoryEventKind.Reopened);
        }
        var plain = new HistoryEvent(member.Instant("on", told.On), KindOf(told, member));
        return WithValue(plain, told, member);
    }

    private static HistoryEventKind KindOf(HistoryEventData told, HistoryFields member)
    {
        var names = (string[])Enum.GetNames(typeof(HistoryEventKind));
        if (names.Contains(told.Kind))
        {
            return (HistoryEventKind)Enum.Parse(typeof(HistoryEventKind), told.Kind);
        }
        member.Refuse("kind", $"'{told.Kind}' is none of {string.Join(", ", names)}");
        return HistoryEventKind.Reopened;
    }

    private static HistoryEvent WithValue(HistoryEvent plain, HistoryEventData told, HistoryFields member) =>
        plain.Kind switch
        {
            HistoryEventKind.Owner => plain with { Owner = member.Owner(told.OwnerTable, told.OwnerId) },
            HistoryEventKind.CloseDate => plain with { CloseDate = member.Date("closeDate", told.CloseDate) },
            HistoryEventKind.Stage => plain with { StageId = member.Id("stageId", told.StageId) },
            HistoryEventKind.Reopened => plain,
            _ => plain with
            {
                Amount = member.Money("amount", told.Amount),
                Rate = member.Rate("rate", told.Rate),
                StatusReason = told.StatusReason,
            },
        };
}
