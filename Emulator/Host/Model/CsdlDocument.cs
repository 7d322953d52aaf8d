using System;
using System.IO;
using System.Linq;
using System.Xml;
using Crm.SalesProcess.Emulator.Host.Http;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;

namespace Crm.SalesProcess.Emulator.Host.Model;

/// <summary>A model as CSDL, with an ETag that follows from its text.</summary>
internal sealed class CsdlDocument
{
    public CsdlDocument(IEdmModel model)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream))
        {
            if (!CsdlWriter.TryWriteCsdl(model, writer, CsdlTarget.OData, out var errors))
            {
                throw new InvalidOperationException(
                    $"The model has no CSDL: {string.Join("; ", errors.Select(error => error.ErrorMessage))}"
                );
            }
        }

        Xml = stream.ToArray();
        Tag = ContentTag.Of(Xml);
    }

    /// <summary>UTF-8.</summary>
    public byte[] Xml { get; }

    public string Tag { get; }
}
