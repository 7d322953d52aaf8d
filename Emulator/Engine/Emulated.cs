using System;

namespace Crm.SalesProcess.Emulator;

/// <summary>Ids that are the same in every emulated organisation, so that a reopened file finds its own rows.</summary>
internal static class Emulated
{
    public const string OrganizationName = "emulator";

    /// <summary>The version that RetrieveVersion reports.</summary>
    public const string Version = "9.2.26034.167";

    public static readonly Guid RootBusinessUnitId = new("0e000000-0000-4000-8000-000000000002");
    public static readonly Guid SystemUserId = new("0e000000-0000-4000-8000-000000000003");
    public static readonly Guid IntegrationUserId = new("0e000000-0000-4000-8000-000000000004");
    public static readonly Guid AdministratorId = new("0e000000-0000-4000-8000-000000000005");
    public static readonly Guid BaseCurrencyId = new("0e000000-0000-4000-8000-000000000006");
    public static readonly Guid RootTeamId = new("0e000000-0000-4000-8000-000000000007");
}
