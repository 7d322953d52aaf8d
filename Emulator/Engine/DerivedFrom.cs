using System.Collections.Frozen;

namespace Crm.SalesProcess.Emulator;

/// <summary>Tables whose rows are kept in memory in another form; a write to one makes that form stale.</summary>
internal static class DerivedFrom
{
    public static readonly FrozenSet<string> Security = FrozenSet.Create(
        "systemuser",
        "usersettings",
        "team",
        "teammembership",
        "teamroles",
        "systemuserroles",
        "role",
        "roleprivileges",
        "privilege",
        "businessunit",
        "fieldsecurityprofile",
        "fieldpermission",
        "systemuserprofiles",
        "teamprofiles",
        "organization"
    );

    public static readonly FrozenSet<string> Steps = FrozenSet.Create(
        "sdkmessage",
        "sdkmessagefilter",
        "sdkmessageprocessingstep",
        "sdkmessageprocessingstepimage",
        "plugintype",
        "pluginassembly"
    );

    public static readonly FrozenSet<string> CustomApis = FrozenSet.Create(
        "customapi",
        "customapirequestparameter",
        "customapiresponseproperty"
    );
}
