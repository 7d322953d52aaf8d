namespace Crm.SalesProcess.Tests.Emulator.Packages;

/// <summary>The tables of the test packages: a thing that users own, and a setting of the organisation.</summary>
public static class TestTables
{
    /// <summary>Name, kind, amount, count, note, and lookups to account and setting; a key on code.</summary>
    public static string Thing =>
        Entity(
            "test_Thing",
            "test_things",
            "UserOwned",
            Key("test_ThingId")
                + Text("test_Name", 100, "PrimaryName|ValidForForm")
                + Text("test_Code", 20)
                + Text("test_Note", 200)
                + Attribute("test_Kind", "picklist", "<OptionSetName>test_kind</OptionSetName>")
                + Attribute(
                    "test_Done",
                    "bit",
                    "<AppDefaultValue>0</AppDefaultValue>" + Flag("test_thing_test_done")
                )
                + Attribute("test_Count", "int", "<MinValue>0</MinValue><MaxValue>100</MaxValue>")
                + Attribute("test_AccountId", "lookup", "")
                + Attribute("test_SettingId", "lookup", "")
                + Money("test_Amount")
                + State
                + Owner,
            """
            <EntityKeys><EntityKey><Name>test_CodeKey</Name><LogicalName>test_codekey</LogicalName>
              <EntityKeyAttributes><AttributeName>test_code</AttributeName></EntityKeyAttributes></EntityKey></EntityKeys>
            """
        );

    /// <summary>All tables, the thing with something more said about one of its columns.</summary>
    public static string ThingWith(string column, string specifics) =>
        Thing.Replace(
            $"<LogicalName>{column}</LogicalName>",
            $"<LogicalName>{column}</LogicalName>{specifics}",
            System.StringComparison.Ordinal
        ) + Setting;

    /// <summary>All tables, the thing with more columns.</summary>
    public static string ThingWithColumns(string columns) =>
        Thing.Replace("<attributes>", "<attributes>" + columns, System.StringComparison.Ordinal) + Setting;

    public static string Setting =>
        Entity(
            "test_Setting",
            "test_settings",
            "OrgOwned",
            Key("test_SettingId") + Text("test_Name", 100, "PrimaryName|ValidForForm") + State,
            ""
        );

    /// <summary>A column added to a standard table.</summary>
    public static string AccountExtension(string column = "test_Grade") =>
        $"""
            <Entity><Name LocalizedName="Account" OriginalName="">Account</Name>
              <EntityInfo><entity Name="Account"><attributes>{Text(
                column,
                10
            )}</attributes></entity></EntityInfo></Entity>
            """;

    public static string Relationships =>
        Lookup("test_account_thing", "test_Thing", "Account", "test_AccountId", "RemoveLink")
        + Lookup("test_setting_thing", "test_Thing", "test_Setting", "test_SettingId", "Restrict")
        + Lookup("owner_test_thing", "test_Thing", "Owner", "OwnerId", "NoCascade");

    public static string Choices =>
        """
            <optionset Name="test_kind" localizedName="Kind"><OptionSetType>picklist</OptionSetType><IsGlobal>1</IsGlobal>
              <options><option value="727000000"><labels><label description="Small" languagecode="1033" /></labels></option>
                <option value="727000001"><labels><label description="Large" languagecode="1033" /></labels></option></options>
            </optionset>
            """;

    public static string Lookup(
        string name,
        string from,
        string to,
        string column,
        string onDelete,
        string onAssign = "NoCascade"
    ) =>
        $"""
            <EntityRelationship Name="{name}"><EntityRelationshipType>OneToMany</EntityRelationshipType>
              <ReferencingEntityName>{from}</ReferencingEntityName><ReferencedEntityName>{to}</ReferencedEntityName>
              <CascadeAssign>{onAssign}</CascadeAssign><CascadeDelete>{onDelete}</CascadeDelete><ReferencingAttributeName>{column}</ReferencingAttributeName>
            </EntityRelationship>
            """;

    public static string Attribute(string name, string type, string specifics, string level = "none") =>
        $"""
            <attribute PhysicalName="{name}"><Type>{type}</Type><Name>{name.ToLowerInvariant()}</Name>
              <LogicalName>{name.ToLowerInvariant()}</LogicalName><RequiredLevel>{level}</RequiredLevel>
              <IsCustomField>1</IsCustomField>{specifics}</attribute>
            """;

    public static string Text(string name, int length, string mask = "ValidForForm") =>
        Attribute(name, "nvarchar", $"<DisplayMask>{mask}</DisplayMask><MaxLength>{length}</MaxLength>");

    private static string State =>
        """
            <attribute PhysicalName="statecode"><Type>state</Type><Name>statecode</Name><LogicalName>statecode</LogicalName>
              <RequiredLevel>systemrequired</RequiredLevel><ValidForCreateApi>0</ValidForCreateApi>
              <optionset Name="s_state"><OptionSetType>state</OptionSetType><states>
                <state value="0" defaultstatus="1" invariantname="Active"><labels><label description="Active" languagecode="1033" /></labels></state>
                <state value="1" defaultstatus="2" invariantname="Inactive"><labels><label description="Inactive" languagecode="1033" /></labels></state>
              </states></optionset></attribute>
            <attribute PhysicalName="statuscode"><Type>status</Type><Name>statuscode</Name><LogicalName>statuscode</LogicalName>
              <RequiredLevel>none</RequiredLevel>
              <optionset Name="s_status"><OptionSetType>status</OptionSetType><statuses>
                <status value="1" state="0"><labels><label description="Active" languagecode="1033" /></labels></status>
                <status value="2" state="1"><labels><label description="Inactive" languagecode="1033" /></labels></status>
              </statuses></optionset></attribute>
            """;

    private static string Owner =>
        """
            <attribute PhysicalName="OwnerId"><Type>owner</Type><Name>ownerid</Name><LogicalName>ownerid</LogicalName>
              <RequiredLevel>systemrequired</RequiredLevel></attribute>
            """;

    private static string Key(string name) => Attribute(name, "primarykey", "", "systemrequired");

    private static string Money(string name) =>
        Attribute(name, "money", "<Accuracy>2</Accuracy><AccuracySource>2</AccuracySource>")
        + Attribute(
            name + "_Base",
            "money",
            $"<ValidForCreateApi>0</ValidForCreateApi><ValidForUpdateApi>0</ValidForUpdateApi><Accuracy>4</Accuracy><CalculationOf>{name}</CalculationOf>"
        );

    private static string Flag(string name) =>
        $"""
            <optionset Name="{name}"><OptionSetType>bit</OptionSetType><options>
              <option value="1"><labels><label description="Yes" languagecode="1033" /></labels></option>
              <option value="0"><labels><label description="No" languagecode="1033" /></labels></option></options></optionset>
            """;

    private static string Entity(string name, string set, string ownership, string attributes, string keys) =>
        $"""
            <Entity><Name LocalizedName="{name}" OriginalName="{name}">{name}</Name><EntityInfo><entity Name="{name}">
              <LocalizedNames><LocalizedName description="{name}" languagecode="1033" /></LocalizedNames>
              <attributes>{attributes}</attributes>{keys}<EntitySetName>{set}</EntitySetName>
              <OwnershipTypeMask>{ownership}</OwnershipTypeMask></entity></EntityInfo></Entity>
            """;
}
