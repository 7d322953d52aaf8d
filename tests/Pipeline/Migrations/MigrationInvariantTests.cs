using System;
using System.Linq;
using System.ServiceModel;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using CsCheck;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Migrations;

/// <summary>Whatever happens between migrations, the ledger tells one story, each part under the version of its time.</summary>
[Trait("Category", "Property")]
public sealed class MigrationInvariantTests
{
    private const int Iterations = 8;

    private static readonly string[] Deeds =
    [
        "First",
        "Second",
        "Third",
        "lose",
        "reopen",
        "publish",
        "migrate",
        "switch",
        "hand over",
    ];

    private static readonly Gen<string[]> Life = Gen.Int[0, 8].Select(index => Deeds[index]).Array[4, 14];

    [Fact]
    public void Every_visit_follows_on_and_has_the_version_of_its_time() =>
        Life.Sample(
            deeds =>
            {
                using var world = new World();
                foreach (var deed in deeds)
                {
                    world.Do(deed);
                }
                world.HoldsTogether();
            },
            iter: Iterations,
            threads: 1
        );

    private sealed class World : IDisposable
    {
        private readonly Sales _sales = Sales.OnTheEmulator();
        private readonly Person _administrator;
        private readonly SalesProcessRow _process;
        private readonly SalesProcessRow _other;
        private readonly Guid _deal;
        private int _number = 1;

        public World()
        {
            var draft = new ProcessDraft(
                "Three",
                new StageDraft("First") { AllowSkip = true },
                new StageDraft("Second") { AllowSkip = true },
                new StageDraft("Third")
            );
            _process = _sales.Publish(draft);
            _other = _sales.Publish(draft with { Name = "Other", Order = 20 });
            _administrator = Migration.Administrator(_sales);
            _deal = _sales.Rep.Create();
        }

        public void Dispose() => _sales.Dispose();

        public void Do(string deed)
        {
            _sales.Pass(days: 1);
            switch (deed)
            {
                case "lose":
                    TryTo(() => _sales.Rep.Lose(_deal));
                    break;
                case "reopen":
                    TryTo(() => _sales.Rep.Reopen(_deal));
                    break;
                case "publish":
                    _number = _sales.PublishAgain(_process);
                    break;
                case "migrate":
                    Migrate(("ToVersion", Migration.Version(_process, _number)));
                    break;
                case "switch":
                    var from = Row.GetAttributeValue<EntityReference>("csp_processversionid");
                    var other = Migration.Version(_other, 1);
                    var to = from.Id == other.Id ? Migration.Version(_process, _number) : other;
                    Migrate(("ToVersion", to), ("FromVersion", from));
                    break;
                case "hand over":
                    TryTo(() => _sales.Administrator.Save(_deal, ("ownerid", _sales.Manager.Reference)));
                    break;
                default:
                    TryTo(() => _sales.Rep.Move(_deal, _process[deed]));
                    break;
            }
        }

        private Entity Row => _sales.Deal(_deal);

        private void Migrate(params (string, object)[] parameters) =>
            Migration.Run(
                _sales,
                _administrator,
                "csp_MigrateOpportunities",
                [.. parameters, ("Apply", true)]
            );

        public void HoldsTogether()
        {
            var (row, ledger) = (Row, _sales.Ledger(_deal));
            var isOpen = row.GetAttributeValue<OptionSetValue>("statecode").Value == 0;
            Assert.Equal(isOpen ? 1 : 0, ledger.Count(visit => visit.Exit is null));
            Assert.Equal(Enumerable.Range(1, ledger.Count), ledger.Select(visit => visit.Sequence));
            Assert.Equal(ledger.Count, row["csp_visitcount"]);
            Assert.Equal(Version(row, "csp_processversionid"), Version(ledger[^1].Row, "csp_versionid"));
            foreach (var (visit, next) in ledger.Zip(ledger.Skip(1)))
            {
                var isMigrated = visit.Exit is ExitKind.Migrated or ExitKind.Switched;
                var keepsVersion = Version(visit.Row, "csp_versionid") == Version(next.Row, "csp_versionid");
                Assert.Equal(isMigrated, !keepsVersion);
                Assert.True(visit.ExitedOn <= next.EnteredOn);
                Assert.True(!isMigrated || (visit.ExitedOn == next.EnteredOn && visit.Stage == next.Stage));
            }
        }

        private static Guid Version(Entity row, string column) =>
            row.GetAttributeValue<EntityReference>(column).Id;

        private static void TryTo(Action act)
        {
            var thrown = Record.Exception(act);
            Assert.True(thrown is null or FaultException<OrganizationServiceFault>, thrown?.ToString());
            Assert.DoesNotContain("SP9", thrown?.Message ?? "", StringComparison.Ordinal);
        }
    }
}
