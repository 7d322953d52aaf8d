using System;

namespace Crm.SalesProcess.Emulator.Import.Reading;

/// <summary>The check sum of zip files: CRC-32 of IEEE 802.3, reflected, polynomial 0xEDB88320.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = MakeTable();

    public static uint Of(ReadOnlySpan<byte> content)
    {
        var sum = uint.MaxValue;
        foreach (var value in content)
        {
            sum = Table[(sum ^ value) & 0xFF] ^ (sum >> 8);
        }
        return ~sum;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (var index = 0u; index < table.Length; index++)
        {
            var sum = index;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum >> 1) ^ ((sum & 1) * Polynomial);
            }
            table[index] = sum;
        }
        return table;
    }
}
