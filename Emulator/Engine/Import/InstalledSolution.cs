using System.Linq;
using Crm.SalesProcess.Emulator.Security;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Import;

/// <summary>Finds solutions of the organisation.</summary>
internal static class InstalledSolution
{
    /// <summary>The row of the solution of that unique name; null when it is not installed.</summary>
    public static Entity? Find(SecurityRows rows, string uniqueName) =>
        rows.All("solution").FirstOrDefault(row => row.GetAttributeValue<string>("uniquename") == uniqueName);
}
