namespace Crm.SalesProcess.Emulator.Import;

/// <summary>The platform's codes for refused solutions, under the names Microsoft publishes.</summary>
public static class ImportErrors
{
    public const int BadZipFile = unchecked((int)0x80048060);
    public const int InvalidXml = unchecked((int)0x8004802C);
    public const int XsdValidation = unchecked((int)0x8004801A);
    public const int InvalidSolutionUniqueName = unchecked((int)0x8004F002);
    public const int InvalidSolutionVersion = unchecked((int)0x8004F01E);
    public const int WrongPublisher = unchecked((int)0x8004801C);
    public const int ManagedOverUnmanaged = unchecked((int)0x80048040);
    public const int UnmanagedOverManaged = unchecked((int)0x80048041);
    public const int LowerVersion = unchecked((int)0x80048541);
    public const int MissingDependencies = unchecked((int)0x8004801D);
    public const int MissingComponent = unchecked((int)0x8004801F);
    public const int MissingRootComponentEntry = unchecked((int)0x8004803A);
    public const int AttributeName = unchecked((int)0x80048062);
    public const int OptionSetMissing = unchecked((int)0x80048039);
    public const int OptionSets = unchecked((int)0x80048030);
    public const int Role = unchecked((int)0x80048017);
    public const int ProfileColumnMissing = unchecked((int)0x80048064);
    public const int ProfileColumnNotSecured = unchecked((int)0x80048063);
    public const int PluginTypes = unchecked((int)0x80048012);
    public const int PluginTypesRemoved = unchecked((int)0x80048071);
    public const int PluginContent = unchecked((int)0x8004418B);
    public const int PluginUnloadable = unchecked((int)0x80044191);
    public const int PluginUnsigned = unchecked((int)0x8004416C);
    public const int PluginTooLarge = unchecked((int)0x8004418F);
    public const int PluginVersion = unchecked((int)0x8004417B);
    public const int PluginInterface = unchecked((int)0x8004418C);
    public const int PluginConstructor = unchecked((int)0x8004A201);
    public const int PluginTypeNotUnique = unchecked((int)0x8004417C);
    public const int StepMessage = unchecked((int)0x80048016);
    public const int StepStage = unchecked((int)0x80044184);
    public const int StepRegistration = unchecked((int)0x80044170);
    public const int ImageProperty = unchecked((int)0x8004416B);
    public const int ImageType = unchecked((int)0x8004416D);
    public const int PostImage = unchecked((int)0x8004416E);
    public const int ImageMessage = unchecked((int)0x80044189);
    public const int ChartData = unchecked((int)0x8004E000);
    public const int ChartTable = unchecked((int)0x8004E001);
    public const int ChartSeries = unchecked((int)0x8004E003);
    public const int ChartAreas = unchecked((int)0x8004E005);
    public const int ChartGroups = unchecked((int)0x8004E006);
    public const int ChartMeasures = unchecked((int)0x8004E007);
    public const int DashboardForms = unchecked((int)0x8004E304);
    public const int DashboardName = unchecked((int)0x8004E305);
    public const int NoEntity = unchecked((int)0x80041102);
    public const int NoAttribute = unchecked((int)0x80041103);
    public const int ComponentInUse = unchecked((int)0x8004F01F);
    public const int Generic = unchecked((int)0x80048033);
}
