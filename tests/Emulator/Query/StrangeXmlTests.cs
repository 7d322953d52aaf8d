using System.Linq;
using System.Text;
using System.Xml;
using Crm.SalesProcess.Emulator;

namespace Crm.SalesProcess.Tests.Emulator.Query;

public sealed class StrangeXmlTests
{
    [Fact]
    public void Elements_keep_their_lines_and_lose_comments()
    {
        var root = StrangeXml.Read(
            Encoding.UTF8.GetBytes("<!-- a -->\n<a>\n  <!-- b -->\n  <b>&amp;</b></a>")
        );

        Assert.Equal("<a><b>&amp;</b></a>", root.ToString(System.Xml.Linq.SaveOptions.DisableFormatting));
        Assert.Equal(4, ((IXmlLineInfo)root.Elements().Single()).LineNumber);
    }

    [Theory]
    [InlineData("<!DOCTYPE a><a />")]
    [InlineData("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a />")]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>")]
    [InlineData("<!DOCTYPE a [<!ENTITY x 'xxx'><!ENTITY y '&x;&x;&x;'>]><a>&y;&y;</a>")]
    public void A_document_type_is_refused(string xml)
    {
        var refusal = Assert.Throws<XmlException>(() => StrangeXml.Read(Encoding.UTF8.GetBytes(xml)));

        Assert.StartsWith("a document type (DOCTYPE) is not allowed; take it out", refusal.Message);
        Assert.Equal(1, refusal.LineNumber);
    }

    [Fact]
    public void A_document_type_that_grows_while_it_is_read_is_refused()
    {
        var xml = "<!DOCTYPE a [<!ENTITY % x 'xxxx'><!ENTITY % y '%x;%x;'>%y;]><a />";

        Assert.Throws<XmlException>(() => StrangeXml.Read(Encoding.UTF8.GetBytes(xml)));
    }

    [Fact]
    public void Elements_nested_without_end_are_refused()
    {
        var xml = string.Concat(Enumerable.Repeat("<a>", 100_000));

        var refusal = Assert.Throws<XmlException>(() => StrangeXml.Read(Encoding.UTF8.GetBytes(xml)));

        Assert.StartsWith("elements are nested deeper than 256", refusal.Message);
    }
}
