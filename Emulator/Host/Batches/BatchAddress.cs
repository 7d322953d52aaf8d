using System;
using System.Collections.Generic;
using Crm.SalesProcess.Emulator.Faults;

namespace Crm.SalesProcess.Emulator.Host.Batches;

/// <summary>Addresses of the requests in a batch.</summary>
internal static class BatchAddress
{
    /// <summary>
    /// Absolute. Given are absolute addresses, paths from the host or from the service root, and <c>$1</c> for the row
    /// of the request with that Content-ID.
    /// </summary>
    public static Uri Of(string address, Uri serviceRoot, IReadOnlyDictionary<string, string> rows)
    {
        var resolved = Resolve(address, rows);
        return
            Uri.TryCreate(serviceRoot, resolved, out var absolute)
            && absolute.AbsoluteUri.StartsWith(serviceRoot.AbsoluteUri, StringComparison.OrdinalIgnoreCase)
            ? absolute
            : throw Fault.Of(ErrorCode.BadODataRequest, $"The address '{address}' is none of this Web API.");
    }

    private static string Resolve(string address, IReadOnlyDictionary<string, string> rows)
    {
        if (!address.StartsWith('$'))
        {
            return address;
        }

        var end = address.IndexOfAny(['/', '?']) is var found and >= 0 ? found : address.Length;
        return rows.TryGetValue(address[1..end], out var row)
            ? row + address[end..]
            : throw Fault.Of(
                ErrorCode.BadODataRequest,
                $"'{address[..end]}' refers to no request before it that makes a row."
            );
    }
}
