using System.Collections.Immutable;

namespace Crm.SalesProcess.Tests.Emulator.Packages;

/// <summary>The files of the custom API <c>test_Echo</c>: Text in, Answer out.</summary>
public static class TestApi
{
    public static ImmutableDictionary<string, string> Files(
        string privilege = "",
        string plugin = "Echo",
        string bound = ""
    ) =>
        ImmutableDictionary<string, string>
            .Empty.Add("customapis/test_Echo/customapi.xml", Api(privilege, plugin, bound))
            .Add(
                "customapis/test_Echo/customapirequestparameters/Text/customapirequestparameter.xml",
                "<customapirequestparameter uniquename=\"Text\"><isoptional>0</isoptional><name>Text</name><type>10</type></customapirequestparameter>"
            )
            .Add(
                "customapis/test_Echo/customapiresponseproperties/Answer/customapiresponseproperty.xml",
                "<customapiresponseproperty uniquename=\"Answer\"><name>Answer</name><type>10</type></customapiresponseproperty>"
            );

    private static string Api(string privilege, string plugin, string bound) =>
        $"""
            <customapi uniquename="test_Echo"><allowedcustomprocessingsteptype>2</allowedcustomprocessingsteptype>
              <bindingtype>{(
                bound.Length == 0 ? 0 : 1
            )}</bindingtype><boundentitylogicalname>{bound}</boundentitylogicalname>
              <description default="Echo" /><displayname default="Echo" /><executeprivilegename>{privilege}</executeprivilegename>
              <isfunction>0</isfunction><isprivate>0</isprivate><name>Echo</name>
              <plugintypeid><plugintypeexportkey>{TestId.Of(
                "type " + plugin
            )}</plugintypeexportkey></plugintypeid></customapi>
            """;
}
