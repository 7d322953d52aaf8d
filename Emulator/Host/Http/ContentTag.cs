using System;
using System.Security.Cryptography;

namespace Crm.SalesProcess.Emulator.Host.Http;

/// <summary>ETags that follow from the bytes they stand for.</summary>
internal static class ContentTag
{
    private const int Length = 16;

    public static string Of(byte[] content) =>
        $"W/\"{Convert.ToHexString(SHA256.HashData(content))[..Length]}\"";
}
