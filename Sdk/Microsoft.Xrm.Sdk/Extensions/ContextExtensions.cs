namespace Microsoft.Xrm.Sdk.Extensions;

public static class ContextExtensions
{
    /// <summary>The input parameter, or the type's default when it is absent.</summary>
    /// <exception cref="System.InvalidCastException">The parameter is of another type.</exception>
    public static T InputParameterOrDefault<T>(this IPluginExecutionContext context, string parameterName) =>
        context.InputParameters.ValueOrDefault<T>(parameterName);
}
