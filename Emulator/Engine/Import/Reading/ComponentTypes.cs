namespace Crm.SalesProcess.Emulator.Import.Reading;

/// <summary>Component type codes that are the same in every environment.</summary>
public static class ComponentTypes
{
    public const int Table = 1;
    public const int Column = 2;
    public const int Choice = 9;
    public const int Relationship = 10;
    public const int Role = 20;
    public const int View = 26;
    public const int Workflow = 29;
    public const int Chart = 59;
    public const int Form = 60;
    public const int WebResource = 61;
    public const int SiteMap = 62;
    public const int ColumnSecurityProfile = 70;
    public const int App = 80;
    public const int PluginAssembly = 91;
    public const int Step = 92;
    public const int EnvironmentVariable = 380;
}
