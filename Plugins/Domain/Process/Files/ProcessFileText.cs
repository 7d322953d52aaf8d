using System.Collections.Generic;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Crm.SalesProcess.Domain.Process.Files;

/// <summary>A process file as text: JSON.</summary>
public static class ProcessFileText
{
    /// <summary>The most characters of a file: as many as a published definition may have.</summary>
    public const int MostCharacters = DefinitionText.MostCharacters;

    private const int MostNesting = 16;
    private const int MostNameCharacters = 65_536;
    private const string Whole = "The file";

    /// <summary>The text of a file, in one line.</summary>
    public static string Write(ProcessFileData data) => JsonText.Of(data);

    /// <summary>The file in a text, with every id given.</summary>
    /// <param name="text">JSON.</param>
    /// <param name="problems">Gains everything that is wrong; when it stays empty the result can be used.</param>
    public static ProcessFileData Read(string text, ICollection<DraftProblem> problems)
    {
        if (text.Length > MostCharacters)
        {
            problems.Add(
                new DraftProblem(Whole, $"it has {text.Length} characters, more than {MostCharacters}")
            );
            return new ProcessFileData();
        }
        if (Parse(text, problems) is not { } root)
        {
            return new ProcessFileData();
        }
        var file = new ProcessFileReader(new FileObject(root, "$", problems)).Read();
        ProcessFileIds.Complete(file, problems);
        return file;
    }

    private static XElement? Parse(string text, ICollection<DraftProblem> problems)
    {
        if (JsonBrackets.Problem(text, MostNesting) is { } wrong)
        {
            problems.Add(new DraftProblem(Whole, wrong));
            return null;
        }
        try
        {
            using var reader = JsonReaderWriterFactory.CreateJsonReader(
                Encoding.UTF8.GetBytes(text),
                new XmlDictionaryReaderQuotas
                {
                    MaxDepth = MostNesting + 1,
                    MaxStringContentLength = MostCharacters,
                    MaxNameTableCharCount = MostNameCharacters,
                }
            );
            return XElement.Load(reader);
        }
        catch (XmlException broken)
        {
            problems.Add(new DraftProblem(Whole, "it is not JSON: " + broken.Message.TrimEnd('.')));
            return null;
        }
    }
}
