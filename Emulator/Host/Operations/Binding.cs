namespace Crm.SalesProcess.Emulator.Host.Operations;

/// <summary>What an operation is called on; numbered as the binding types of custom APIs.</summary>
internal enum Binding
{
    None = 0,
    Row = 1,
    Rows = 2,
}
