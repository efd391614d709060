using System.IO.Compression;
using System.Xml;

namespace GovDisclosure.Documents.Sources.Docx;

/// <summary>Opens the main part of a Word document. Nothing outside the package is ever looked at, and no DTD is read.</summary>
internal static class DocxPackage
{
    private const string Relationships = "_rels/.rels";
    private const string OfficeDocument = "/officeDocument";
    private const string MainPart = "word/document.xml";
    private const int MostCharactersOfRelationships = 256 * 1024;

    /// <summary>Finds the main part.</summary>
    /// <returns>The part, or null when the package is no Word document.</returns>
    /// <exception cref="XmlException">The relationships are no XML.</exception>
    public static ZipArchiveEntry? FindMain(ZipArchive package, ReadOptions options)
    {
        if (package.GetEntry(MainPart) is { } usual)
        {
            return usual;
        }

        if (package.GetEntry(Relationships) is not { } relationships)
        {
            return null;
        }

        using var reader = Open(relationships, options, MostCharactersOfRelationships);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } &&
                reader.GetAttribute("Type") is { } type && type.EndsWith(OfficeDocument, StringComparison.Ordinal) &&
                reader.GetAttribute("TargetMode") is not "External" &&
                reader.GetAttribute("Target") is { } target)
            {
                return package.GetEntry(target.TrimStart('/'));
            }
        }

        return null;
    }

    /// <summary>Opens a part; what it unpacks to is limited while it is read, whatever the package says about it.</summary>
    /// <param name="part">The part.</param>
    /// <param name="options">The limits.</param>
    /// <param name="mostCharacters">The most characters of a part that is small in every document that is sound; 0 for the limit of the options alone.</param>
    public static XmlReader Open(ZipArchiveEntry part, ReadOptions options, int mostCharacters = 0) => XmlReader.Create(new DocxPartStream(part.Open(), options), new XmlReaderSettings
    {
        CloseInput = true,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = mostCharacters,
    });
}
