using System.Collections.Generic;
using Crm.SalesProcess.Cli.Checking.Rules;
using Crm.SalesProcess.Cli.Checking.Shapes;

namespace Crm.SalesProcess.Cli.Checking;

/// <summary>All rules, in the order of their subjects.</summary>
internal static class RuleBook
{
    public static IReadOnlyList<Rule> Rules { get; } =
    [
        new FitsTheShape(
            ShapeFaultKind.Unknown,
            "unknown-element",
            "Only elements and attributes that an export has, in their place, once."
        ),
        new FitsTheShape(
            ShapeFaultKind.Missing,
            "missing-element",
            "Every element and attribute that an export always has."
        ),
        new FitsTheShape(ShapeFaultKind.Value, "invalid-value", "Every value is one that its place allows."),
        new VersionIsTheRelease(),
        new SourceServesBothPackages(),
        new NamesCarryThePrefix(),
        new OptionValuesAreOurs(),
        new ComponentsAreRoots(),
        new RootsAreComponents(),
        new DependenciesAreListed(),
        new LabelsInEveryLanguage(),
        new IdsAreUnique(),
        new NamesAreUnique(),
        new NamesAgree(),
        new TableSettingsAreComplete(),
        new SystemColumnsAreListed(),
        new SystemRelationshipsAreListed(),
        new OnePrimaryNameAndKey(),
        new ColumnDetailsFitTheType(),
        new MoneyComesComplete(),
        new LookupsHaveRelationships(),
        new RequiredLookupsKeepTheirRow(),
        new OneParentAtMost(),
        new RelationshipIndexIsComplete(),
        new ChoicesExist(),
        new ChoicesMatchTheCode(),
        new DefaultViewsAreThere(),
        new ViewColumnsExist(),
        new FetchedColumnsExist(),
        new FormColumnsExist(),
        new FormControlsFit(),
        new FormListsResolve(),
        new ChartsFit(),
        new DashboardTilesResolve(),
        new AppsResolve(),
        new FlowsResolve(),
        new PrivilegesExist(),
        new EnvironmentVariablesAreValid(),
        new BuiltFilesAreThere(),
        new AssemblyIsTheRegisteredOne(),
        new PluginTypesAreRegistered(),
        new StepTypesExist(),
        new StepStagesAreValid(),
        new UpdateStepsHaveAFilter(),
        new StepImagesAreValid(),
        new StepMessagesAreKnown(),
        new StepsRunInAKnownOrder(),
        new StepColumnsExist(),
        new CustomApisResolve(),
        new EverythingIsDescribed(),
        new NothingIsUnmodified(),
        new ManagedPropertiesFit(),
        new ZipIsComplete(),
    ];
}
