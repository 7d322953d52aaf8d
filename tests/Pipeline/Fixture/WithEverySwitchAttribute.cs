using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Xunit.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Fixture;

/// <summary>Runs a theory once for each setting of <see cref="ClosingSwitches"/>, given by its name.</summary>
public sealed class WithEverySwitchAttribute : DataAttribute
{
    /// <summary>Whether only settings under which Update and SetState may close are wanted.</summary>
    public bool UpdateMayClose { get; init; }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        ClosingSwitches
            .Names.Where(name => !UpdateMayClose || ClosingSwitches.UpdateMayClose(name))
            .Select(name => new object[] { name });
}
