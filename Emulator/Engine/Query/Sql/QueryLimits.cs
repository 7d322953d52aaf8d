using System.Linq;
using Crm.SalesProcess.Emulator.Faults;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>What the platform refuses by size.</summary>
internal static class QueryLimits
{
    public const int PageSize = 5000;
    public const int RowsWithoutCookie = 50_000;
    public const int TotalCount = 5000;
    public const int ValuesPerCondition = 2000;
    private const int Links = 15;
    private const int Conditions = 500;

    /// <summary>Faults when the query is too large or asks for too much at once.</summary>
    public static void Check(RowQuery query)
    {
        if (CountLinks(query) > Links)
            throw Fault.Of(
                ErrorCode.TooManyLinkEntitiesInQuery,
                $"Number of link entities in query exceeded maximum limit. Limit: {Links}."
            );
        if (CountConditions(query) > Conditions)
            throw Fault.Of(
                ErrorCode.TooManyConditionsInQuery,
                $"Number of conditions in query exceeded maximum limit. Limit: {Conditions}."
            );
        if (
            query.Top is not null
            && (query.PageSize is not null || query.Page > 1 || query.PagingCookie is not null)
        )
            throw Fault.Of(ErrorCode.InvalidArgument, "A query has either a top count or pages, not both.");
        CheckSize("top count", query.Top);
        CheckSize("page size", query.PageSize);
    }

    private static void CheckSize(string what, int? size)
    {
        if (size is < 1 or > PageSize)
            throw Fault.Of(
                ErrorCode.InvalidArgument,
                $"The {what} is {size}; it must be from 1 to {PageSize}."
            );
    }

    private static int CountLinks(QuerySource source) =>
        source.Links.Sum(link => 1 + CountLinks(link)) + CountLinks(source.Filter);

    private static int CountLinks(FilterNode node) =>
        node switch
        {
            RelatedRows related => 1 + CountLinks(related.Link),
            FilterGroup group => group.Parts.Sum(CountLinks),
            _ => 0,
        };

    private static int CountConditions(QuerySource source) =>
        CountConditions(source.Filter) + source.Links.Sum(CountConditions);

    private static int CountConditions(FilterNode node) =>
        node switch
        {
            FilterCondition => 1,
            FilterGroup group => group.Parts.Sum(CountConditions),
            RelatedRows related => CountConditions(related.Link),
            _ => 0,
        };
}
