using System.IO;

namespace Crm.SalesProcess.Tests;

/// <summary>A theory that needs the folder <c>../shared</c>, see <see cref="SharedDataFactAttribute"/>.</summary>
public sealed class SharedDataTheoryAttribute : TheoryAttribute
{
    public SharedDataTheoryAttribute()
    {
        if (!Directory.Exists(SharedData.Folder))
        {
            Skip = "needs the folder 'shared' beside the checkout";
        }
    }
}
