using System.IO.Compression;
using System.Xml;

namespace GovDisclosure.Documents.Sources.Parts;

/// <summary>Opens the parts of an Office package. Nothing outside the package is ever looked at, and no DTD is read.</summary>
internal static class PackageXml
{
    private const string OfficeDocument = "/officeDocument";
    private const int MostCharactersOfRelationships = 256 * 1024;

    /// <summary>Opens a part; what it unpacks to is limited while it is read, whatever the package says about it.</summary>
    /// <param name="part">The part.</param>
    /// <param name="options">The limits.</param>
    /// <param name="mostCharacters">The most characters of a part that is small in every document that is sound; 0 for the limit of the
    /// options alone.</param>
    public static XmlReader Open(ZipArchiveEntry part, ReadOptions options, int mostCharacters = 0) =>
        XmlReader.Create(
            new PackagePartStream(part.Open(), options),
            new XmlReaderSettings
            {
                CloseInput = true,
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                MaxCharactersInDocument = mostCharacters,
            }
        );

    /// <summary>Finds the part that the package calls its document.</summary>
    /// <param name="package">The package.</param>
    /// <param name="usual">Where it is nearly always.</param>
    /// <param name="options">The limits.</param>
    /// <returns>The part, or null when the package has none.</returns>
    /// <exception cref="XmlException">The relationships are no XML.</exception>
    public static ZipArchiveEntry? FindMain(ZipArchive package, string usual, ReadOptions options)
    {
        if (package.GetEntry(usual) is { } main)
        {
            return main;
        }

        foreach (var (_, type, target) in Relationships(package, "", options))
        {
            if (type.EndsWith(OfficeDocument, StringComparison.Ordinal))
            {
                return package.GetEntry(target);
            }
        }

        return null;
    }

    /// <summary>The relationships of a part to others in the package.</summary>
    /// <param name="package">The package.</param>
    /// <param name="part">The part; empty for the package itself.</param>
    /// <param name="options">The limits.</param>
    public static List<(string Id, string Type, string Target)> Relationships(ZipArchive package, string part, ReadOptions options)
    {
        var folder = part[..(part.LastIndexOf('/') + 1)];
        var relationships = new List<(string, string, string)>();
        if (package.GetEntry($"{folder}_rels/{part[folder.Length..]}.rels") is not { } entry)
        {
            return relationships;
        }

        using var reader = Open(entry, options, MostCharactersOfRelationships);
        while (reader.Read())
        {
            if (
                reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                && reader.GetAttribute("TargetMode") is not "External"
                && reader.GetAttribute("Type") is { } type
                && reader.GetAttribute("Target") is { } target
            )
            {
                relationships.Add((reader.GetAttribute("Id") ?? "", type, Resolve(folder, target)));
            }
        }

        return relationships;
    }

    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/'))
        {
            return target[1..];
        }

        while (target.StartsWith("../", StringComparison.Ordinal))
        {
            target = target[3..];
            folder = folder.Length == 0 ? "" : folder[..(folder.LastIndexOf('/', folder.Length - 2) + 1)];
        }

        return folder + target;
    }
}
