using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Crm.SalesProcess.Cli.Checking.Model;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>Every control fits the type of its column, and its id is unique on the form.</summary>
internal sealed class FormControlsFit()
    : Rule("form-controls", "Every control fits the type of its column, and its id is unique on the form.")
{
    private static readonly Dictionary<string, string> ClassOfType = new()
    {
        ["nvarchar"] = "4273edbd-ac1d-40d3-9fb2-095c621b552d",
        ["ntext"] = "e0dece4b-6fc8-4a8f-a065-082708572369",
        ["int"] = "c6d124ca-7eda-4a60-aea9-7fb8d318b68f",
        ["decimal"] = "c3efe0c3-0ec6-42be-8349-cbd9079dfd8e",
        ["float"] = "0d2c745a-e5a8-4c8f-ba63-c6d3bb604660",
        ["money"] = "533b9e00-756b-4312-95a0-dc888637ac78",
        ["bit"] = "67fac785-cd58-4f9f-abb3-4b7ddc6ed5ed",
        ["picklist"] = "3ef39988-22bb-4f0b-bbbe-64b5a3748aee",
        ["state"] = "3ef39988-22bb-4f0b-bbbe-64b5a3748aee",
        ["status"] = "5d68b988-0661-4db2-bc3e-17598ad3be6c",
        ["multiselectpicklist"] = "4aa28ab7-9c13-4f57-a73d-ad894d048b5f",
        ["datetime"] = "5b773807-9fb2-42db-97c3-7a91eff8adff",
        ["lookup"] = "270bd3db-d9af-4782-9025-509e298dec0a",
        ["owner"] = "270bd3db-d9af-4782-9025-509e298dec0a",
        ["customer"] = "270bd3db-d9af-4782-9025-509e298dec0a",
    };

    public override IEnumerable<Finding> Check(CheckedSolution solution) =>
        solution.Tables.SelectMany(t =>
            t.Forms.SelectMany(f => Misfits(t, f, solution.Known).Concat(Repeated(f)))
        );

    private IEnumerable<Finding> Misfits(TableView table, XElement form, KnownTables known)
    {
        foreach (var control in form.Descendants("control"))
        {
            var type = known.TypeOf(table.LogicalName, (string?)control.Attribute("datafieldname") ?? "");
            var classId = ((string?)control.Attribute("classid") ?? "").Trim('{', '}').ToLowerInvariant();
            if (type is not null && ClassOfType.TryGetValue(type, out var expected) && classId != expected)
            {
                yield return At(
                    control,
                    $"The control is not the one for a column of type {type}.",
                    $"Use the classid {{{expected.ToUpperInvariant()}}}."
                );
            }
        }
    }

    private IEnumerable<Finding> Repeated(XElement form) =>
        form.Descendants("control")
            .GroupBy(c => (string?)c.Attribute("id") ?? "", StringComparer.OrdinalIgnoreCase)
            .SelectMany(g => g.Skip(1))
            .Select(c =>
                At(c, "Another control of this form has the same id.", "Append a number to the id.")
            );
}
