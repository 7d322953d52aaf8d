using System;

namespace Crm.SalesProcess.Tables;

/// <summary>The value that an administrator gave to a setting.</summary>
public sealed class VariableValue : Row
{
    /// <summary>The setting.</summary>
    public Guid? DefinitionId => ReadId(EnvironmentVariable.Columns.Id);

    /// <summary>The value.</summary>
    public string? Value => Read<string>(EnvironmentVariable.Columns.Value);
}
