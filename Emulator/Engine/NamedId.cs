using System;
using System.Security.Cryptography;
using System.Text;

namespace Crm.SalesProcess.Emulator;

/// <summary>Ids that follow from a name (RFC 9562, version 5), for rows that carry none in a package.</summary>
internal static class NamedId
{
    private static readonly Guid Space = new("6d2c2a4e-6a0f-4b7e-9c55-1f0a6f1d3b20");

    public static Guid Of(string kind, string name)
    {
        var text = Encoding.UTF8.GetBytes($"{kind}:{name}");
        var seed = new byte[16 + text.Length];
        Space.TryWriteBytes(seed, bigEndian: true, out _);
        text.CopyTo(seed, 16);
        var hash = SHA1.HashData(seed).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
