namespace Crm.SalesProcess.Cli.Loading.Maps;

/// <summary>How amounts are written.</summary>
/// <param name="Decimal">Between units and cents.</param>
/// <param name="Thousands">Between groups of digits; may be missing in the file.</param>
/// <param name="Signs">Currency signs and letters that may stand before or after the digits.</param>
public sealed record NumberMap(string Decimal = ".", string Thousands = ",", string Signs = "$€£");
