using System;
using System.Linq;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Tests.Domain.Gates;

public sealed class RequiredColumnsTests
{
    [Fact]
    public void A_zero_amount_is_missing_unless_the_rule_allows_it()
    {
        var zero = ColumnValue.OfMoney(0);

        Assert.True(IsMissing("budgetamount", zero));
        Assert.False(IsMissing("budgetamount", zero, rule => rule.AllowZero = true));
    }

    [Fact]
    public void A_boolean_is_given_once_it_is_set() =>
        Assert.False(IsMissing("decisionmaker", ColumnValue.OfBoolean(false)));

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(30, false)]
    public void A_past_date_is_missing_where_a_future_event_is_asked(int days, bool missing)
    {
        var date = ColumnValue.OfDate(Given.Now.AddDays(days));

        Assert.Equal(missing, IsMissing("estimatedclosedate", date, rule => rule.FutureDate = true));
        Assert.False(IsMissing("estimatedclosedate", date));
    }

    [Fact]
    public void A_placeholder_is_missing() =>
        Assert.True(
            IsMissing(
                "customerneed",
                ColumnValue.OfText(" T.B.D ".Replace(".", "", StringComparison.Ordinal))
            )
        );

    [Fact]
    public void No_option_at_all_is_missing() =>
        Assert.True(IsMissing("new_products", ColumnValue.OfChoices([])));

    private static bool IsMissing(string column, ColumnValue value, Action<RuleData>? change = null)
    {
        var rule = Given.Requires(GateDirection.Exit, 1, column);
        change?.Invoke(rule);
        var process = Given.Definition(rule);
        var move = StageMove.Between(process.Stages[0], process.Stages[1]);
        var attempt = new Attempt(move, Given.Values((column, value)), process.At(Given.Now));
        return Gate.Evaluate(process, attempt, new GivenFacts()).Unmet.Any();
    }
}
