namespace Microsoft.Xrm.Sdk;

/// <summary>How the typed properties of requests and responses read their parameters; compiled into both assemblies.</summary>
internal static class ParameterValues
{
    /// <summary>The value under the key, or the type's default when the key is absent.</summary>
    /// <exception cref="System.InvalidCastException">The value is of another type.</exception>
    public static T ValueOrDefault<T>(this ParameterCollection parameters, string key) =>
        parameters.Contains(key) ? (T)parameters[key] : default;
}
