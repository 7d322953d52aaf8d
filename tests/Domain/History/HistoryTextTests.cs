using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.History;

namespace Crm.SalesProcess.Tests.Domain.History;

public sealed class HistoryTextTests
{
    private static readonly HistoryScope Scope = new(Given.Now, ["customerneed"]);

    [Fact]
    public void A_payload_comes_back_as_histories()
    {
        var histories = Read(HistoryText.Write(Batch(One())), out var problems);

        Assert.Empty(problems);
        Assert.Equal(("Coffee", 100m), (histories[0].Details.Name, histories[0].Start.Amount));
        Assert.Equal("Fresh", histories[0].Details.Texts["customerneed"]);
        Assert.Equal(HistoryEventKind.Stage, histories[0].Events.Single().Kind);
    }

    [Fact]
    public void The_hash_follows_the_content_not_the_layout_of_the_text()
    {
        var text = HistoryText.Write(Batch(One()));
        var other = One();
        other.Amount = 101;

        var hashes = new[] { text, text.Replace(",", " ,\n  "), HistoryText.Write(Batch(other)) }.Select(
            payload => Read(payload, out _)[0].Hash
        );

        Assert.Equal(2, hashes.Distinct().Count());
    }

    [Fact]
    public void Everything_wrong_is_listed_with_its_place()
    {
        var broken = One();
        broken.Id = "7";
        broken.Name = " ";
        broken.CreatedOn = "2026-01-01";
        broken.Probability = 101;
        broken.OwnerTable = "queue";
        broken.Rate = 0;
        broken.CloseDate = "31.01.2026";
        broken.Texts[0].Column = "ownerid";
        broken.Events[0].On = "2027-01-01T00:00:00Z";
        broken.Events[0].StageId = "";
        broken.Evaluations =
        [
            new HistoryEvaluationData
            {
                On = "yesterday",
                Result = "Grumbled",
                ToStageId = "8",
            },
        ];

        Read(HistoryText.Write(Batch(broken)), out var problems);

        Assert.Equal(
            [
                "opportunities[0].closeDate: '31.01.2026' is no date such as 2025-01-31",
                "opportunities[0].createdOn: '2026-01-01' is no instant such as 2025-01-31T14:30:00Z",
                "opportunities[0].evaluations[0].on: 'yesterday' is no instant such as 2025-01-31T14:30:00Z",
                "opportunities[0].evaluations[0].result: 'Grumbled' is no result of a gate",
                "opportunities[0].evaluations[0].toStageId: '8' is no GUID",
                "opportunities[0].events[0].on: 2027-01-01T00:00:00Z lies in the future",
                "opportunities[0].events[0].stageId: '' is no GUID",
                "opportunities[0].id: '7' is no GUID",
                "opportunities[0].name: it has to have 1 to 300 characters",
                "opportunities[0].ownerTable: 'queue' is neither systemuser nor team",
                "opportunities[0].probability: 101 is not from 0 to 100",
                "opportunities[0].rate: an exchange rate is above 0",
                "opportunities[0].texts[0].column: 'ownerid' is no standard text column of opportunity",
            ],
            problems.Select(problem => problem.ToString()).Order(System.StringComparer.Ordinal)
        );
    }

    [Fact]
    public void An_unknown_kind_lists_the_known_ones()
    {
        var broken = One();
        broken.Events[0].Kind = "Moved";

        Read(HistoryText.Write(Batch(broken)), out var problems);

        Assert.Equal(
            "opportunities[0].events[0].kind: 'Moved' is none of Owner, Amount, CloseDate, Stage, Won, Lost, Reopened",
            problems.Single().ToString()
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"opportunities\":null}")]
    [InlineData("{\"opportunities\":[null]}")]
    [InlineData("{\"opportunities\":[{\"id\":\"x\"}]}")]
    public void A_payload_of_another_shape_is_a_problem(string text)
    {
        Read(text, out var problems);

        Assert.NotEmpty(problems);
    }

    [Fact]
    public void A_payload_that_is_cut_anywhere_is_a_problem()
    {
        var text = HistoryText.Write(Batch(One()));

        for (var length = 0; length < text.Length - 1; length++)
        {
            Read(text[..length], out var problems);
            Assert.NotEmpty(problems);
        }
    }

    [Fact]
    public void One_opportunity_cannot_come_twice()
    {
        Read(HistoryText.Write(Batch(One(), One())), out var problems);

        Assert.Equal($"opportunities[1].id: {Given.Id(1)} comes twice", problems.Single().ToString());
    }

    [Fact]
    public void More_than_a_hundred_are_refused()
    {
        Read(HistoryText.Write(Batch([.. Enumerable.Repeat(One(), 101)])), out var problems);

        Assert.Equal("opportunities: there are 101; send 1 to 100 at once", problems.Single().ToString());
    }

    private static IReadOnlyList<OpportunityHistory> Read(string text, out List<HistoryProblem> problems)
    {
        problems = [];
        return HistoryText.Read(text, Scope, problems);
    }

    private static HistoryBatchData Batch(params HistoryData[] opportunities) =>
        new() { Opportunities = opportunities };

    private static HistoryData One() =>
        new()
        {
            Id = Given.Id(1).ToString(),
            VersionId = Given.Id(2).ToString(),
            Name = "Coffee",
            CurrencyId = Given.Id(3).ToString(),
            CreatedOn = "2026-01-01T08:00:00Z",
            OwnerTable = "systemuser",
            OwnerId = Given.Id(4).ToString(),
            Amount = 100,
            Rate = 1,
            Texts = [new HistoryTextData { Column = "customerneed", Value = "Fresh" }],
            Events =
            [
                new HistoryEventData
                {
                    On = "2026-01-01T08:00:00Z",
                    Kind = "Stage",
                    StageId = Given.Id(1).ToString(),
                },
            ],
        };
}
