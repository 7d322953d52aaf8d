using System.Collections.Generic;

namespace Crm.SalesProcess.Emulator.Import;

/// <summary>Collects what is wrong with a package, so that an admin sees all of it at once.</summary>
public sealed class ImportProblems
{
    private readonly List<ImportProblem> _found = [];

    public bool Any => _found.Count > 0;

    public IReadOnlyList<ImportProblem> Found => _found;

    public void Add(SolutionPlace place, int code, string text) =>
        _found.Add(new ImportProblem(place, code, text));

    public void Add(string file, int code, string text) => Add(new SolutionPlace(file), code, text);

    /// <exception cref="SolutionImportException">At least one problem was added.</exception>
    public void ThrowIfAny()
    {
        if (Any)
        {
            throw new SolutionImportException(_found);
        }
    }
}
