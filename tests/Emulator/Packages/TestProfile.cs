namespace Crm.SalesProcess.Tests.Emulator.Packages;

/// <summary>A column security profile of a test package.</summary>
public static class TestProfile
{
    private const string Name = "Readers";

    public static string Root => $"<RootComponent type=\"70\" id=\"{TestId.Of(Name):B}\" behavior=\"0\" />";

    /// <summary>May read a column, and nothing else.</summary>
    public static string Of(string table, string column) =>
        $"""
            <FieldSecurityProfile name="{Name}" description="May read" fieldsecurityprofileid="{TestId.Of(
                Name
            ):B}">
              <FieldPermissions><FieldPermission><EntityName>{table}</EntityName><AttributeName>{column}</AttributeName>
                <CanRead>4</CanRead><CanUpdate>0</CanUpdate><CanCreate>0</CanCreate></FieldPermission></FieldPermissions>
            </FieldSecurityProfile>
            """;
}
