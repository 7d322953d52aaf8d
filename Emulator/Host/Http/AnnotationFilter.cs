using System;
using System.Linq;

namespace Crm.SalesProcess.Emulator.Host.Http;

/// <summary>
/// The annotations a client wants: names, prefixes with <c>.*</c>, or <c>*</c>, by comma; with <c>-</c> before it, an
/// exception. The longest pattern that fits decides.
/// </summary>
internal sealed class AnnotationFilter(string wish)
{
    public const string FormattedValue = "OData.Community.Display.V1.FormattedValue";
    public const string LookupTable = "Microsoft.Dynamics.CRM.lookuplogicalname";
    public const string LookupNavigation = "Microsoft.Dynamics.CRM.associatednavigationproperty";
    public const string FetchCookie = "Microsoft.Dynamics.CRM.fetchxmlpagingcookie";
    public const string MoreRows = "Microsoft.Dynamics.CRM.morerecords";
    public const string TotalCount = "Microsoft.Dynamics.CRM.totalrecordcount";
    public const string TotalCountExceeded = "Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded";
    public const string ErrorDetails = "Microsoft.PowerApps.CDS.ErrorDetails";

    private readonly (string Prefix, bool IsExact, bool IsWanted)[] _patterns =
    [
        .. wish.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(Pattern)
            .OrderByDescending(pattern => pattern.Prefix.Length),
    ];

    public bool Wants(string annotation) =>
        _patterns
            .Where(pattern =>
                pattern.IsExact
                    ? annotation == pattern.Prefix
                    : annotation.StartsWith(pattern.Prefix, StringComparison.Ordinal)
            )
            .Select(pattern => pattern.IsWanted)
            .FirstOrDefault();

    private static (string Prefix, bool IsExact, bool IsWanted) Pattern(string text)
    {
        var name = text.TrimStart('-');
        return (name.TrimEnd('*'), !name.EndsWith('*'), !text.StartsWith('-'));
    }
}
