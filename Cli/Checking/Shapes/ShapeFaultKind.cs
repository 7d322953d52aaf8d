namespace Crm.SalesProcess.Cli.Checking.Shapes;

/// <summary>In which way something does not fit the shape.</summary>
internal enum ShapeFaultKind
{
    /// <summary>An element or attribute that has no business there.</summary>
    Unknown,

    /// <summary>A required element or attribute that is not there.</summary>
    Missing,

    /// <summary>A value of the wrong form, or none of those that are possible.</summary>
    Value,
}
