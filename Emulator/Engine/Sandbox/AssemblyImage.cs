using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Crm.SalesProcess.Emulator.Sandbox;

/// <summary>What a plug-in DLL says about itself, read without loading it.</summary>
public sealed class AssemblyImage
{
    private readonly Dictionary<string, PluginTypeShape> _types;

    private AssemblyImage(
        AssemblyName name,
        bool targetsNetFramework,
        Dictionary<string, PluginTypeShape> types
    )
    {
        Name = name;
        TargetsNetFramework = targetsNetFramework;
        _types = types;
    }

    public AssemblyName Name { get; }

    /// <summary>Refers to the core library of the .NET Framework, which no other framework has.</summary>
    public bool TargetsNetFramework { get; }

    public bool IsStrongNamed => Name.GetPublicKeyToken() is { Length: > 0 };

    /// <param name="content">The bytes of the DLL.</param>
    /// <exception cref="BadImageFormatException">It is not a managed assembly, or it is cut off.</exception>
    public static AssemblyImage Read(byte[] content)
    {
        using var pe = new PEReader(ImmutableArray.Create(content));
        if (!pe.HasMetadata)
        {
            throw new BadImageFormatException("The file is not a .NET assembly.");
        }

        var metadata = pe.GetMetadataReader();
        var types = metadata
            .TypeDefinitions.Select(handle => Describe(metadata, handle))
            .DistinctBy(type => type.Name)
            .ToDictionary(type => type.Name, StringComparer.Ordinal);
        return new AssemblyImage(
            metadata.GetAssemblyDefinition().GetAssemblyName(),
            References(metadata, "mscorlib"),
            types
        );
    }

    /// <summary>The class of that full name, or null when the assembly has none.</summary>
    public PluginTypeShape? Find(string typeName) => _types.GetValueOrDefault(typeName);

    private static bool References(MetadataReader metadata, string assembly) =>
        metadata.AssemblyReferences.Any(handle =>
            metadata.StringComparer.Equals(metadata.GetAssemblyReference(handle).Name, assembly)
        );

    private static PluginTypeShape Describe(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        return new PluginTypeShape(
            FullName(metadata, type),
            (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public,
            (type.Attributes & TypeAttributes.Abstract) != 0,
            ImplementsPlugin(metadata, type),
            type.GetMethods().Any(method => IsPluginConstructor(metadata, method))
        );
    }

    private static string FullName(MetadataReader metadata, TypeDefinition type)
    {
        var name = metadata.GetString(type.Name);
        var space = metadata.GetString(type.Namespace);
        return space.Length == 0 ? name : $"{space}.{name}";
    }

    private static bool ImplementsPlugin(MetadataReader metadata, TypeDefinition type)
    {
        var direct = type.GetInterfaceImplementations()
            .Select(handle => metadata.GetInterfaceImplementation(handle).Interface)
            .Any(contract => IsPluginContract(metadata, contract));
        return direct
            || !type.BaseType.IsNil
                && type.BaseType.Kind == HandleKind.TypeDefinition
                && ImplementsPlugin(
                    metadata,
                    metadata.GetTypeDefinition((TypeDefinitionHandle)type.BaseType)
                );
    }

    private static bool IsPluginContract(MetadataReader metadata, EntityHandle contract)
    {
        if (contract.Kind != HandleKind.TypeReference)
        {
            return false;
        }

        var reference = metadata.GetTypeReference((TypeReferenceHandle)contract);
        return metadata.StringComparer.Equals(reference.Name, "IPlugin")
            && metadata.StringComparer.Equals(reference.Namespace, "Microsoft.Xrm.Sdk");
    }

    private static bool IsPluginConstructor(MetadataReader metadata, MethodDefinitionHandle handle)
    {
        var method = metadata.GetMethodDefinition(handle);
        if (
            !metadata.StringComparer.Equals(method.Name, ".ctor")
            || (method.Attributes & MethodAttributes.MemberAccessMask) != MethodAttributes.Public
        )
        {
            return false;
        }

        var signature = metadata.GetBlobReader(method.Signature);
        _ = signature.ReadSignatureHeader();
        var count = signature.ReadCompressedInteger();
        _ = signature.ReadSignatureTypeCode();
        return count <= 2
            && Enumerable
                .Range(0, count)
                .All(_ => signature.ReadSignatureTypeCode() == SignatureTypeCode.String);
    }
}
