using System;
using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Cli.Registering;

/// <summary>An image of a step.</summary>
/// <param name="Alias">Its alias.</param>
/// <param name="IsBefore">Whether it shows the row before the operation.</param>
/// <param name="Columns">Logical names.</param>
public sealed record StepImage(string Alias, bool IsBefore, IReadOnlyList<string> Columns)
{
    /// <summary>The columns as they are stored.</summary>
    public string Attributes => string.Join(',', Columns.Order(StringComparer.Ordinal));
}
