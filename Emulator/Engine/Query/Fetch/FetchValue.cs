using System;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Query.Fetch;

/// <summary>Values of conditions as FetchXML writes them.</summary>
internal static class FetchValue
{
    public static string Of(object value) =>
        value switch
        {
            string text => text,
            bool flag => flag ? "1" : "0",
            DateTime time => Instant(time),
            Guid id => id.ToString(),
            EntityReference reference => reference.Id.ToString(),
            OptionSetValue option => Of(option.Value),
            OptionSetValueCollection options => string.Join(',', options.Select(option => Of(option.Value))),
            Money money => Of(money.Value),
            Enum code => Of(Convert.ToInt32(code, CultureInfo.InvariantCulture)),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };

    /// <summary>Always with an offset: without one a text means the user's time, which a DateTime does not.</summary>
    private static string Instant(DateTime time)
    {
        var utc = time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : time;
        return utc.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
    }
}
