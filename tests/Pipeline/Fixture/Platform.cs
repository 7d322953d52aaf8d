namespace Crm.SalesProcess.Tests.Pipeline.Fixture;

/// <summary>What a test runs on.</summary>
public enum Platform
{
    /// <summary>The packed zip, imported into our emulator.</summary>
    Emulator,

    /// <summary>The steps as their attributes register them, on FakeXrmEasy.</summary>
    FakeXrmEasy,
}
