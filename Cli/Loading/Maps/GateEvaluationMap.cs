using System.Collections.Generic;
using Crm.SalesProcess.Domain.Gates;

namespace Crm.SalesProcess.Cli.Loading.Maps;

/// <summary>How the gate evaluations are read: one row each time a gate was asked, or one for each rule not met then.</summary>
/// <param name="File">File name inside the loaded folder.</param>
/// <param name="Key">Header of the opportunity's key.</param>
/// <param name="On">Header of the instant.</param>
/// <param name="Stage">Header of the word for the stage that was to be left.</param>
/// <param name="Result">Header of the word for what came of it.</param>
/// <param name="Results">What each word in the result column means.</param>
/// <param name="To">Header of the word for the stage or outcome that was tried.</param>
/// <param name="AskedBy">Header of the full name of who tried; without it the owner of then.</param>
/// <param name="Rule">Header of the name of a rule that was not met.</param>
public sealed record GateEvaluationMap(
    string File,
    string Key,
    string On,
    string Stage,
    string Result,
    IReadOnlyDictionary<string, EvaluationResult> Results,
    string? To = null,
    string? AskedBy = null,
    string? Rule = null
);
