using System;
using System.Collections.Generic;
using System.Globalization;
using Crm.SalesProcess.Domain.Ledger;

namespace Crm.SalesProcess.Domain.History;

/// <summary>Reads the members of one object of the payload; whatever is wrong is noted with its place.</summary>
internal sealed class HistoryFields(string place, HistoryScope scope, ICollection<HistoryProblem> problems)
{
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private const string DateFormat = "yyyy-MM-dd";
    private const decimal MostMoney = 1_000_000_000_000m;

    /// <summary>Path of the object.</summary>
    internal string Place => place;

    /// <summary>What the payload is judged by.</summary>
    internal HistoryScope Scope => scope;

    /// <summary>The reader of an object inside this one.</summary>
    internal HistoryFields At(string member) => new($"{place}.{member}", scope, problems);

    /// <summary>Notes a problem of a member.</summary>
    internal void Refuse(string member, string text) =>
        problems.Add(new HistoryProblem($"{place}.{member}", text));

    /// <summary>The object is null.</summary>
    internal OpportunityHistory Missing()
    {
        problems.Add(new HistoryProblem(place, "it is null"));
        return new OpportunityHistory(Guid.Empty, Guid.Empty, scope.Now, Nothing, []) { Place = place };
    }

    internal Guid Id(string member, string? text)
    {
        if (Guid.TryParseExact(text, "D", out var id))
        {
            return id;
        }
        Refuse(member, $"'{text}' is no GUID");
        return Guid.Empty;
    }

    internal Guid? OptionalId(string member, string? text) =>
        string.IsNullOrEmpty(text) ? null : Id(member, text);

    /// <summary>A user or a team.</summary>
    internal Principal Owner(string? table, string? id)
    {
        if (table is not ("systemuser" or "team"))
        {
            Refuse("ownerTable", $"'{table}' is neither systemuser nor team");
        }
        return new Principal(Id("ownerId", id), table == "team");
    }

    internal DateTime Instant(string member, string? text)
    {
        if (
            !DateTime.TryParseExact(
                text,
                InstantFormat,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var instant
            )
        )
        {
            Refuse(member, $"'{text}' is no instant such as 2025-01-31T14:30:00Z");
        }
        else if (instant > scope.Now)
        {
            Refuse(member, $"{text} lies in the future");
        }
        return instant;
    }

    internal DateTime? Date(string member, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }
        if (
            DateTime.TryParseExact(
                text,
                DateFormat,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
        )
        {
            return date;
        }
        Refuse(member, $"'{text}' is no date such as 2025-01-31");
        return null;
    }

    internal decimal? Money(string member, decimal? amount)
    {
        if (amount is < -MostMoney or > MostMoney)
        {
            Refuse(member, $"{amount?.ToString(CultureInfo.InvariantCulture)} is beyond a million million");
        }
        return amount;
    }

    internal decimal? Rate(string member, decimal? rate)
    {
        if (rate is <= 0)
        {
            Refuse(member, "an exchange rate is above 0");
            return null;
        }
        return rate;
    }

    private static readonly HistoryState Nothing = new(
        new Principal(Guid.Empty, IsTeam: false),
        null,
        1,
        null
    );
}
