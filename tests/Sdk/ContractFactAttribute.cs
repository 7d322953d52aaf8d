namespace Crm.SalesProcess.Tests.Sdk;

/// <summary>A fact about our own contract; skipped where the official packages stand in for it.</summary>
public sealed class ContractFactAttribute : FactAttribute
{
    public ContractFactAttribute()
    {
        if (!ContractAssemblies.AreOurs)
        {
            Skip = "the official SDK is under test";
        }
    }
}
