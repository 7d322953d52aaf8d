using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Xunit.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Fixture;

/// <summary>Runs a theory once on every platform of the build; further arguments are those given here.</summary>
public sealed class OnEveryPlatformAttribute(params object?[] arguments) : DataAttribute
{
    public override IEnumerable<object?[]> GetData(MethodInfo testMethod) =>
        Platforms.All.Select(platform => (object?[])[platform, .. arguments]);
}
