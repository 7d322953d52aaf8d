namespace Crm.SalesProcess.Emulator.Pipeline;

/// <summary>The stages of an operation, numbered as steps register them.</summary>
internal static class Stage
{
    public const int PreValidation = 10;
    public const int PreOperation = 20;
    public const int MainOperation = 30;
    public const int PostOperation = 40;
}
