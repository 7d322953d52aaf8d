using Crm.SalesProcess.Emulator.Metadata;

namespace Crm.SalesProcess.Emulator.Import.Reading;

/// <summary>A relationship as the package has it: one of the two is set.</summary>
public sealed record PackagedRelationship(SolutionElement Source, OneToMany? Lookup, ManyToMany? Intersect);
