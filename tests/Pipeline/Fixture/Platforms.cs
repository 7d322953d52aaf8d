using System;
using System.Collections.Generic;

namespace Crm.SalesProcess.Tests.Pipeline.Fixture;

/// <summary>The platforms that this build can run tests on.</summary>
internal static class Platforms
{
    private static readonly Dictionary<Platform, Func<IOrganization>> Known = new()
    {
        [Platform.Emulator] = () => new EmulatedOrganization(),
#if USE_DATAVERSE_SDK
        [Platform.FakeXrmEasy] = () => new Faked.FakedOrganization(),
#endif
    };

    public static IReadOnlyCollection<Platform> All => Known.Keys;

    /// <summary>A new organisation of its own.</summary>
    public static IOrganization Open(Platform platform) => Known[platform]();
}
