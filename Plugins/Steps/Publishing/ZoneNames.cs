using System;
using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Steps.Publishing;

/// <summary>Windows names of time zones and the IANA names of the same zones, after Unicode CLDR.</summary>
internal static class ZoneNames
{
    private const string Pairs = """
        Dateline Standard Time=Etc/GMT+12
        Hawaiian Standard Time=Pacific/Honolulu
        Alaskan Standard Time=America/Anchorage
        Pacific Standard Time=America/Los_Angeles
        US Mountain Standard Time=America/Phoenix
        Mountain Standard Time=America/Denver
        Central Standard Time=America/Chicago
        Central Standard Time (Mexico)=America/Mexico_City
        Canada Central Standard Time=America/Regina
        SA Pacific Standard Time=America/Bogota
        Eastern Standard Time=America/New_York
        Atlantic Standard Time=America/Halifax
        Venezuela Standard Time=America/Caracas
        Pacific SA Standard Time=America/Santiago
        Newfoundland Standard Time=America/St_Johns
        E. South America Standard Time=America/Sao_Paulo
        Argentina Standard Time=America/Buenos_Aires
        Montevideo Standard Time=America/Montevideo
        Azores Standard Time=Atlantic/Azores
        Morocco Standard Time=Africa/Casablanca
        GMT Standard Time=Europe/London
        Greenwich Standard Time=Atlantic/Reykjavik
        W. Europe Standard Time=Europe/Berlin
        Central Europe Standard Time=Europe/Budapest
        Romance Standard Time=Europe/Paris
        Central European Standard Time=Europe/Warsaw
        W. Central Africa Standard Time=Africa/Lagos
        GTB Standard Time=Europe/Bucharest
        Egypt Standard Time=Africa/Cairo
        South Africa Standard Time=Africa/Johannesburg
        FLE Standard Time=Europe/Kiev
        Israel Standard Time=Asia/Jerusalem
        Turkey Standard Time=Europe/Istanbul
        Arabic Standard Time=Asia/Baghdad
        Arab Standard Time=Asia/Riyadh
        Russian Standard Time=Europe/Moscow
        E. Africa Standard Time=Africa/Nairobi
        Iran Standard Time=Asia/Tehran
        Arabian Standard Time=Asia/Dubai
        Pakistan Standard Time=Asia/Karachi
        India Standard Time=Asia/Calcutta
        Sri Lanka Standard Time=Asia/Colombo
        Nepal Standard Time=Asia/Katmandu
        Bangladesh Standard Time=Asia/Dhaka
        SE Asia Standard Time=Asia/Bangkok
        China Standard Time=Asia/Shanghai
        Singapore Standard Time=Asia/Singapore
        W. Australia Standard Time=Australia/Perth
        Taipei Standard Time=Asia/Taipei
        Tokyo Standard Time=Asia/Tokyo
        Korea Standard Time=Asia/Seoul
        Cen. Australia Standard Time=Australia/Adelaide
        AUS Central Standard Time=Australia/Darwin
        E. Australia Standard Time=Australia/Brisbane
        AUS Eastern Standard Time=Australia/Sydney
        Tasmania Standard Time=Australia/Hobart
        New Zealand Standard Time=Pacific/Auckland
        Samoa Standard Time=Pacific/Apia
        """;

    private static readonly Dictionary<string, string> Counterparts = Pairs
        .Split('\n')
        .Select(line => line.TrimEnd('\r').Split('='))
        .SelectMany(pair => new[] { pair, [pair[1], pair[0]] })
        .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>The IANA name of a Windows name and the other way round; null for a name that is not listed.</summary>
    internal static string? CounterpartOf(string name) =>
        Counterparts.TryGetValue(name, out var other) ? other : null;
}
