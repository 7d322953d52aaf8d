using System;
using System.Security.Cryptography;
using System.Text;

namespace Crm.SalesProcess.Tests.Emulator.Packages;

/// <summary>Ids that follow from a name, so that packages built twice are equal.</summary>
public static class TestId
{
    public static Guid Of(string name) => new(MD5.HashData(Encoding.UTF8.GetBytes(name)));
}
