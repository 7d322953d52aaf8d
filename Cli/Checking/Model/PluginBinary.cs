using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Crm.SalesProcess.Cli.Packing;

namespace Crm.SalesProcess.Cli.Checking.Model;

/// <summary>Facts about a plugin assembly, read without loading it.</summary>
internal sealed class PluginBinary
{
    private const string PluginInterface = "Microsoft.Xrm.Sdk.IPlugin";

    private readonly MetadataReader _metadata;
    private readonly Dictionary<string, TypeDefinition> _types;

    private PluginBinary(XElement registration, PEReader file)
    {
        Registration = registration;
        _metadata = file.GetMetadataReader();
        _types = _metadata
            .TypeDefinitions.Select(_metadata.GetTypeDefinition)
            .Where(t => t.GetDeclaringType().IsNil)
            .ToDictionary(FullName, StringComparer.Ordinal);
    }

    /// <summary>The <c>PluginAssembly</c> that the file belongs to.</summary>
    public XElement Registration { get; }

    /// <summary>Name, version, culture and key token, as registered.</summary>
    public string FullNameOfAssembly => _metadata.GetAssemblyDefinition().GetAssemblyName().FullName;

    public bool IsStrongNamed => !_metadata.GetAssemblyDefinition().PublicKey.IsNil;

    /// <summary>The assemblies it needs.</summary>
    public IReadOnlyList<AssemblyName> References =>
        [.. _metadata.AssemblyReferences.Select(r => _metadata.GetAssemblyReference(r).GetAssemblyName())];

    /// <summary>Full names of the classes that the platform could run.</summary>
    public IReadOnlyList<string> PluginTypes =>
        [
            .. _types
                .Where(t => !t.Value.Attributes.HasFlag(TypeAttributes.Abstract) && IsPlugin(t.Value))
                .Select(t => t.Key)
                .Order(StringComparer.Ordinal),
        ];

    public bool Has(string type) => _types.ContainsKey(type);

    /// <summary>Null when the package lacks the file or it is no assembly; other rules say so.</summary>
    public static PluginBinary? Find(XElement registration, SolutionPackage package)
    {
        var path = ((string?)registration.Element("FileName") ?? "").TrimStart('/');
        var part = package.Parts.FirstOrDefault(p => p.Path == path);
        return part is null || ManagedImage.SimpleName(part.Content) is null
            ? null
            : new PluginBinary(registration, new PEReader(new MemoryStream(part.Content)));
    }

    private bool IsPlugin(TypeDefinition type) =>
        type.GetInterfaceImplementations()
            .Select(_metadata.GetInterfaceImplementation)
            .Any(i => FullName(i.Interface) == PluginInterface)
        || (_types.TryGetValue(FullName(type.BaseType), out var parent) && IsPlugin(parent));

    private string FullName(EntityHandle handle) =>
        handle.Kind switch
        {
            HandleKind.TypeDefinition when !handle.IsNil => FullName(
                _metadata.GetTypeDefinition((TypeDefinitionHandle)handle)
            ),
            HandleKind.TypeReference => FullName(_metadata.GetTypeReference((TypeReferenceHandle)handle)),
            _ => "",
        };

    private string FullName(TypeDefinition type) => Join(type.Namespace, type.Name);

    private string FullName(TypeReference type) => Join(type.Namespace, type.Name);

    private string Join(StringHandle space, StringHandle name) =>
        space.IsNil ? _metadata.GetString(name) : $"{_metadata.GetString(space)}.{_metadata.GetString(name)}";
}
