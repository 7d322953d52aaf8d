using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Crm.SalesProcess.Tests.Emulator.Packages;
using CsCheck;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Tests.Emulator.Messages;

/// <summary>Random sequences of operations keep what must hold of all rows, whether each is accepted or refused.</summary>
[Trait("Category", "Property")]
public sealed class RandomOperationTests
{
    private const int Sequences = 12;

    [Fact]
    public void References_ownership_amounts_and_versions_hold_after_any_operation() =>
        Gen.Int[0, int.MaxValue]
            .Sample(
                seed =>
                {
                    using var world = new World(seed);
                    for (var step = 0; step < 25; step++)
                    {
                        var before = world.Versions();
                        var isDone = world.Step();
                        world.Check(before, isDone);
                    }
                },
                iter: Sequences,
                threads: 1
            );

    /// <summary>An organisation with two currencies, two units, users, a team, and rows to work with.</summary>
    private sealed class World : IDisposable
    {
        private static readonly string[] Tables = ["account", "contact", "opportunity", "test_thing"];

        private readonly Random _random;
        private readonly TestOrganization _organization = new(
            new TestPackage
            {
                Relationships =
                    TestTables.Relationships
                    + TestTables.Lookup(
                        "test_parental",
                        "test_Thing",
                        "Account",
                        "test_OtherId",
                        "Cascade",
                        "Cascade"
                    ),
                Entities =
                    TestTables.Thing.Replace(
                        "<attributes>",
                        "<attributes>" + TestTables.Attribute("test_OtherId", "lookup", ""),
                        StringComparison.Ordinal
                    ) + TestTables.Setting,
            }
        );
        private readonly List<EntityReference> _owners;
        private readonly EntityReference _euro;

        public World(int seed)
        {
            _random = new Random(seed);
            var south = _organization.AddUnit("south");
            var team = _organization.Admin.Create(new Entity("team") { ["name"] = "team" });
            _organization.GiveRoles("team", team, "System Administrator");
            _owners =
            [
                new("systemuser", _organization.AddUser("north", "System Administrator")),
                new("systemuser", _organization.AddUser("south", south, "System Administrator")),
                new("team", team),
            ];
            _euro = new EntityReference(
                "transactioncurrency",
                _organization.Admin.Create(
                    new Entity("transactioncurrency")
                    {
                        ["currencyname"] = "Euro",
                        ["isocurrencycode"] = "EUR",
                        ["exchangerate"] = 0.8m,
                        ["currencyprecision"] = 2,
                    }
                )
            );
        }

        /// <summary>False when it was refused.</summary>
        public bool Step()
        {
            try
            {
                _organization.Emulator.ServiceFor(_owners[_random.Next(2)].Id).Execute(Request());
                return true;
            }
            catch (FaultException<OrganizationServiceFault>)
            {
                return false;
            }
        }

        public Dictionary<Guid, long> Versions() =>
            Tables.SelectMany(_organization.All).ToDictionary(row => row.Id, Version);

        public void Check(Dictionary<Guid, long> before, bool isDone)
        {
            var rows = Tables.SelectMany(_organization.All).ToList();
            Assert.All(rows, CheckOwner);
            Assert.All(rows, CheckAmounts);
            Assert.All(rows, CheckReferences);
            Assert.Equal(rows.Count, rows.Select(Version).Distinct().Count());
            Assert.All(rows, row => Assert.True(Version(row) >= before.GetValueOrDefault(row.Id)));
            if (!isDone)
            {
                Assert.Equal(
                    before.OrderBy(one => one.Key),
                    rows.ToDictionary(row => row.Id, Version).OrderBy(one => one.Key)
                );
            }
        }

        public void Dispose() => _organization.Dispose();

        private OrganizationRequest Request() =>
            _random.Next(8) switch
            {
                0 or 1 => new CreateRequest { Target = Changes(Tables[_random.Next(Tables.Length)]) },
                2 or 3 when Any() is { } row => new UpdateRequest
                {
                    Target = WithId(Changes(row.LogicalName), row.Id),
                },
                4 when Any() is { } row => new DeleteRequest { Target = row },
                5 when Any() is { } row => new AssignRequest
                {
                    Target = row,
                    Assignee = _owners[_random.Next(3)],
                },
                6 when Any("opportunity") is { } deal => Win(deal),
                7 when Any() is { } row => new SetStateRequest
                {
                    EntityMoniker = row,
                    State = new OptionSetValue(_random.Next(3)),
                    Status = new OptionSetValue(-1),
                },
                _ => new CreateRequest { Target = Changes("account") },
            };

        private static OrganizationRequest Win(EntityReference deal) =>
            new("WinOpportunity")
            {
                ["OpportunityClose"] = new Entity("opportunityclose") { ["opportunityid"] = deal },
                ["Status"] = new OptionSetValue(3),
            };

        private Entity Changes(string table)
        {
            var row = new Entity(table);
            Maybe(row, "ownerid", () => _owners[_random.Next(3)]);
            switch (table)
            {
                case "account":
                    Maybe(row, "name", () => "account");
                    Maybe(row, "revenue", Amount);
                    Maybe(row, "transactioncurrencyid", () => _euro);
                    Maybe(row, "parentaccountid", () => Any("account"));
                    break;
                case "contact":
                    Maybe(row, "lastname", () => "contact");
                    Maybe(row, "parentcustomerid", () => Any("account"));
                    break;
                case "opportunity":
                    Maybe(row, "estimatedvalue", Amount);
                    Maybe(row, "transactioncurrencyid", () => _euro);
                    Maybe(row, "parentaccountid", () => Any("account"));
                    Maybe(row, "parentcontactid", () => Any("contact"));
                    break;
                default:
                    Maybe(row, "test_amount", Amount);
                    Maybe(row, "test_count", () => _random.Next(-20, 120));
                    Maybe(row, "test_code", () => $"{_random.Next(4)}");
                    Maybe(row, "test_accountid", () => Any("account"));
                    Maybe(row, "test_otherid", () => Any("account"));
                    break;
            }

            return row;
        }

        private static Entity WithId(Entity row, Guid id)
        {
            row.Id = id;
            return row;
        }

        /// <summary>Left out, empty, or a value.</summary>
        private void Maybe(Entity row, string column, Func<object?> value)
        {
            if (_random.Next(2) == 0)
            {
                row[column] = _random.Next(6) == 0 && column != "ownerid" ? null : value();
            }
        }

        private object Amount() => new Money(_random.Next(-1000, 100000) / 100m);

        private EntityReference? Any() => Any(Tables[_random.Next(Tables.Length)]);

        private EntityReference? Any(string table)
        {
            var rows = _organization.All(table);
            return rows.Count == 0 ? null : rows[_random.Next(rows.Count)].ToEntityReference();
        }

        private static long Version(Entity row) => row.GetAttributeValue<long>("versionnumber");

        private void CheckOwner(Entity row)
        {
            var owner = row.GetAttributeValue<EntityReference>("ownerid");
            var unit = _organization
                .Read(owner.LogicalName, owner.Id)
                .GetAttributeValue<EntityReference>("businessunitid");
            Assert.Equal(unit.Id, row.GetAttributeValue<EntityReference>("owningbusinessunit").Id);
            Assert.Equal(owner.LogicalName == "team", row.Contains("owningteam"));
            Assert.Equal(owner.LogicalName == "systemuser", row.Contains("owninguser"));
        }

        /// <summary>Every amount has a currency, and its base is the amount by the rate kept in the row.</summary>
        private static void CheckAmounts(Entity row)
        {
            foreach (var column in (string[])["revenue", "estimatedvalue", "actualvalue", "test_amount"])
            {
                if (row.GetAttributeValue<Money>(column) is { } amount)
                {
                    Assert.True(row.Contains("transactioncurrencyid"));
                    var expected = Math.Round(
                        amount.Value / row.GetAttributeValue<decimal>("exchangerate"),
                        4,
                        MidpointRounding.AwayFromZero
                    );
                    Assert.Equal(expected, row.GetAttributeValue<Money>(column + "_base").Value);
                }
            }
        }

        private void CheckReferences(Entity row)
        {
            foreach (var reference in row.Attributes.Values.OfType<EntityReference>())
            {
                Assert.Equal(reference.Id, _organization.Read(reference.LogicalName, reference.Id).Id);
            }
        }
    }
}
