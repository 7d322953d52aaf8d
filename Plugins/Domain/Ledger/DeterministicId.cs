using System;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Crm.SalesProcess.Domain.Ledger;

/// <summary>Ids that follow from what a row is about: version 5 of RFC 9562.</summary>
public static class DeterministicId
{
    /// <summary>The id of the n-th thing of an owner: its name is the number in decimal digits.</summary>
    /// <param name="owner">The namespace.</param>
    /// <param name="number">From 1 on.</param>
    public static Guid Of(Guid owner, int number) => Of(owner, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The id of what a text names.</summary>
    /// <param name="owner">The namespace.</param>
    /// <param name="text">The name; hashed as UTF-8.</param>
    public static Guid Of(Guid owner, string text)
    {
        var name = Encoding.UTF8.GetBytes(text);
        var input = new byte[16 + name.Length];
        NetworkOrder(owner.ToByteArray()).CopyTo(input, 0);
        name.CopyTo(input, 16);
        using var sha = SHA1.Create();
        var id = new byte[16];
        Array.Copy(sha.ComputeHash(input), id, 16);
        id[6] = (byte)((id[6] & 0x0F) | 0x50);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(NetworkOrder(id));
    }

    private static byte[] NetworkOrder(byte[] id)
    {
        Array.Reverse(id, 0, 4);
        Array.Reverse(id, 4, 2);
        Array.Reverse(id, 6, 2);
        return id;
    }
}
