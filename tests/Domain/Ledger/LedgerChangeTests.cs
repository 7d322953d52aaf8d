using System;
using Crm.SalesProcess.Domain.Ledger;

namespace Crm.SalesProcess.Tests.Domain.Ledger;

public sealed class LedgerChangeTests
{
    [Theory]
    [InlineData("2026-03-30", "2026-03-31", false, false)]
    [InlineData("2026-02-28", "2026-03-01", true, false)]
    [InlineData("2026-03-31", "2026-04-01", true, true)]
    [InlineData("2026-04-01", "2026-03-31", true, true)]
    [InlineData("2025-05-15", "2026-05-15", true, true)]
    [InlineData(null, "2026-05-15", false, false)]
    [InlineData("2026-05-15", null, false, false)]
    public void A_close_date_crosses_months_and_quarters_of_the_calendar(
        string? from,
        string? to,
        bool month,
        bool quarter
    )
    {
        var change = LedgerChange.OfCloseDate(Date(from), Date(to));

        Assert.Equal((month, quarter), (change.CrossesMonth, change.CrossesQuarter(firstMonth: 1)));
    }

    [Theory]
    [InlineData("2026-01-31", "2026-02-01", true)]
    [InlineData("2026-03-31", "2026-04-01", false)]
    [InlineData("2026-04-30", "2026-05-01", true)]
    [InlineData("2026-11-30", "2027-01-31", false)]
    public void Quarters_are_those_of_the_fiscal_year(string from, string to, bool crosses)
    {
        var change = LedgerChange.OfCloseDate(Date(from), Date(to));

        Assert.Equal(crosses, change.CrossesQuarter(firstMonth: 2));
    }

    [Fact]
    public void Ids_of_changes_differ_from_those_of_visits()
    {
        var opportunity = Given.Id(1);

        Assert.NotEqual(DeterministicId.Of(opportunity, 1), LedgerChange.IdOf(opportunity, 1));
        Assert.NotEqual(LedgerChange.IdOf(opportunity, 1), LedgerChange.IdOf(opportunity, 2));
    }

    private static DateTime? Date(string? text) =>
        text is null ? null : DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
