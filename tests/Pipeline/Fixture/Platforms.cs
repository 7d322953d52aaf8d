using System;
using System.Collections.Generic;

namespace Crm.SalesProcess.Tests.Pipeline.Fixture;

/// <summary>The platforms that this build can run tests on.</summary>
internal static class Platforms
{
#if USE_DATAVERSE_SDK
    public static IReadOnlyList<Platform> All { get; } = [Platform.Emulator, Platform.FakeXrmEasy];
#else
    public static IReadOnlyList<Platform> All { get; } = [Platform.Emulator];
#endif

    /// <summary>A new organisation of its own.</summary>
    public static IOrganization Open(Platform platform) =>
        platform switch
        {
            Platform.Emulator => new EmulatedOrganization(),
#if USE_DATAVERSE_SDK
            Platform.FakeXrmEasy => new FakeXrmEasy.FakedOrganization(),
#endif
            _ => throw new ArgumentOutOfRangeException(
                nameof(platform),
                platform,
                "This build cannot run it."
            ),
        };
}
