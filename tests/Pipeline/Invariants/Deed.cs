using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Process;
using CsCheck;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Invariants;

/// <summary>Something that somebody tries with an opportunity; refused or not.</summary>
/// <param name="Name">What, without the particulars.</param>
/// <param name="Particulars">For the list of a failing sequence.</param>
/// <param name="Do">Tries it.</param>
internal sealed record Deed(string Name, string Particulars, Action<Life> Do)
{
    private static readonly string[] Stages = ["First", "Second", "Third", "Fourth"];

    private static readonly Gen<string> AnyStage = Gen.Int[0, 3].Select(index => Stages[index]);

    private static readonly (int Frequency, string Name, Gen<Deed> Deeds)[] Kinds =
    [
        Of(6, "move", AnyStage, (life, stage) => life.Move(stage)),
        Of(1, "move and describe", AnyStage, (life, stage) => life.Move(stage, ("customerneed", "Coffee"))),
        Of(1, "edit", Gen.Int[1, 9], (life, value) => life.Save(("estimatedvalue", new Money(value)))),
        Of(1, "describe", (life) => life.Save(("customerneed", "Coffee"))),
        Of(1, "forget", (life) => life.Save(("customerneed", null))),
        Of(1, "explain", (life) => life.Save(("csp_backreason", "Sponsor left"))),
        Of(1, "reassign", (life) => life.Reassign()),
        Of(1, "override", AnyStage, (life, stage) => life.Override(stage)),
        Of(1, "win", (life) => life.Who.Win(life.Deal, 5m)),
        Of(1, "lose", (life) => life.Who.Lose(life.Deal)),
        Of(3, "reopen", (life) => life.Who.Reopen(life.Deal)),
        Of(1, "update of the state", Gen.Int[0, 2], (life, state) => life.Save(("statecode", Choice(state)))),
        Of(1, "SetState", Gen.Int[1, 5], (life, to) => life.Who.SetState(life.Deal, (to - 1) / 2, to)),
        Of(
            1,
            "move and state",
            Gen.Select(AnyStage, Gen.Int[0, 2]),
            (life, to) => life.Move(to.Item1, ("statecode", Choice(to.Item2)))
        ),
        Of(1, "publish", (life) => life.World.Publish()),
        Of(2, "migrate", (life) => life.Migrate(life.World.Latest)),
        Of(1, "switch", (life) => life.Migrate(life.World.Opposite(life.Version))),
    ];

    /// <summary>Any of them.</summary>
    public static Gen<Deed> Any { get; } =
        Gen.Frequency([.. Kinds.Select(kind => (kind.Frequency, (IGen<Deed>)kind.Deeds))]);

    /// <summary>Where an opportunity is created: nowhere in particular, or in a stage with everything filled in.</summary>
    public static Gen<string?> AnyStart { get; } =
        Gen.Int[0, 7].Select(index => index < Stages.Length ? Stages[index] : null);

    /// <summary>Every kind there is.</summary>
    public static IEnumerable<string> Names => Kinds.Select(kind => kind.Name);

    public override string ToString() => $"{Name} {Particulars}".TrimEnd();

    private static OptionSetValue Choice(int value) => new(value);

    private static (int, string, Gen<Deed>) Of(int frequency, string name, Action<Life> act) =>
        (frequency, name, Gen.Const(new Deed(name, "", act)));

    private static (int, string, Gen<Deed>) Of<T>(
        int frequency,
        string name,
        Gen<T> particulars,
        Action<Life, T> act
    ) => (frequency, name, particulars.Select(one => new Deed(name, $"{one}", life => act(life, one))));
}
