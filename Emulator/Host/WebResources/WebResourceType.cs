using System.Collections.Frozen;
using System.Collections.Generic;

namespace Crm.SalesProcess.Emulator.Host.WebResources;

/// <summary>Types of web resources as the platform numbers them.</summary>
internal static class WebResourceType
{
    private static readonly FrozenDictionary<int, string> ContentTypes = new Dictionary<int, string>
    {
        [1] = "text/html; charset=utf-8",
        [2] = "text/css; charset=utf-8",
        [3] = "text/javascript; charset=utf-8",
        [4] = "text/xml; charset=utf-8",
        [5] = "image/png",
        [6] = "image/jpeg",
        [7] = "image/gif",
        [9] = "text/xml; charset=utf-8",
        [10] = "image/vnd.microsoft.icon",
        [11] = "image/svg+xml",
        [12] = "text/xml; charset=utf-8",
    }.ToFrozenDictionary();

    /// <summary>What browsers are told; of Silverlight (8), which they no longer know, plain bytes.</summary>
    public static string ContentTypeOf(int type) =>
        ContentTypes.GetValueOrDefault(type, "application/octet-stream");
}
