using System.Xml.Linq;

namespace Crm.SalesProcess.Cli.Checking.Shapes;

/// <summary>A place that does not fit the shape.</summary>
/// <param name="Kind">Which sort of misfit.</param>
/// <param name="Place">The element at fault, or the one that holds the attribute at fault or lacks the child.</param>
/// <param name="Problem">What is wrong, as a sentence.</param>
/// <param name="Remedy">What to do, as a sentence.</param>
internal sealed record ShapeFault(ShapeFaultKind Kind, XElement Place, string Problem, string Remedy);
