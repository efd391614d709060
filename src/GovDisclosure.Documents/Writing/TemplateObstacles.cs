using System.IO.Compression;
using System.Xml;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Documents.Sources.Docx;
using GovDisclosure.Documents.Sources.Packages;
using GovDisclosure.Documents.Sources.Parts;

namespace GovDisclosure.Documents.Writing;

/// <summary>What keeps a file from being filled, whatever its form: it is no document of Word, it is protected, or its changes are
/// open.</summary>
internal static class TemplateObstacles
{
    private static readonly LocalizedText NoWord = new(
        "模板不是 Word 文件（.docx）；请在 Word 或 WPS 中另存为 .docx",
        "the template is no document of Word (.docx); save it as .docx in Word or WPS"
    );

    /// <summary>Finds what keeps a file from being filled.</summary>
    /// <returns>Null where nothing does.</returns>
    public static LocalizedText? InFile(ReadOnlyMemory<byte> template)
    {
        if (!template.Span.StartsWith("PK"u8))
        {
            return ForeignFormats.Find(template.Span)?.Message.Message is { } what
                ? new($"模板不是 Word 文件（.docx）：{what.Zh}", $"the template is no document of Word (.docx): {what.En}")
                : NoWord;
        }

        try
        {
            using var package = new ZipArchive(PackageExtractor.AsStream(template), ZipArchiveMode.Read);
            return PackageXml.FindMain(package, PackageExtractor.WordDocument, ReadOptions.Default) is { } main
                ? InPackage(package, main)
                : NoWord;
        }
        catch (Exception error) when (PackageExtractor.IsDamage(error))
        {
            return new("模板已损坏，无法打开；请重新另存为 .docx", "the template is damaged and cannot be opened; save it as .docx anew");
        }
        catch (SourceLimitException error)
        {
            return error.Diagnostic.Message;
        }
    }

    private static LocalizedText? InPackage(ZipArchive package, ZipArchiveEntry main)
    {
        var changes = 0;
        using (var reader = PackageXml.Open(main, ReadOptions.Default))
        {
            if (reader.MoveToContent() != XmlNodeType.Element || !DocxNames.IsWord(reader.NamespaceURI))
            {
                return NoWord;
            }

            while (reader.Read())
            {
                changes +=
                    reader.NodeType == XmlNodeType.Element && DocxNames.IsWord(reader.NamespaceURI) && IsChange(reader.LocalName) ? 1 : 0;
            }
        }

        return changes > 0
                ? new(
                    $"模板中有 {changes} 处未处理的修订；请先接受或拒绝全部修订",
                    $"the template has {changes} tracked changes; accept or reject all of them first"
                )
            : IsOfAnotherKind(package)
                ? new(
                    "模板是 Word 模板或启用宏的文件（.dotx、.docm）；请另存为 .docx",
                    "the template is a template of Word or holds macros (.dotx, .docm); save it as .docx"
                )
            : IsProtected(package, main)
                ? new(
                    "模板限制编辑；请先在“审阅 > 限制编辑”中停止保护",
                    "the template is protected against changes; stop the protection first (Review > Restrict Editing)"
                )
            : null;
    }

    private static bool IsChange(string name) =>
        name is "ins" or "del" or "moveFrom" or "moveTo" or "cellIns" or "cellDel" or "cellMerge"
        || name.EndsWith("Change", StringComparison.Ordinal);

    // Filled as it is, it would be no document that Word opens under the name of one.
    private static bool IsOfAnotherKind(ZipArchive package)
    {
        if (package.GetEntry("[Content_Types].xml") is not { } types)
        {
            return false;
        }

        using var reader = PackageXml.Open(types, ReadOptions.Default);
        while (reader.Read())
        {
            if (
                reader is { NodeType: XmlNodeType.Element, LocalName: "Override" }
                && reader.GetAttribute("ContentType") is { } type
                && (
                    type.Contains("wordprocessingml.template", StringComparison.Ordinal)
                    || type.Contains("macroEnabled", StringComparison.Ordinal)
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsProtected(ZipArchive package, ZipArchiveEntry main)
    {
        foreach (var (_, type, target) in PackageXml.Relationships(package, main.FullName, ReadOptions.Default))
        {
            if (type.EndsWith("/settings", StringComparison.Ordinal) && package.GetEntry(target) is { } settings)
            {
                using var reader = PackageXml.Open(settings, ReadOptions.Default);
                while (reader.Read())
                {
                    if (reader is { NodeType: XmlNodeType.Element, LocalName: "documentProtection" })
                    {
                        return reader.GetAttribute("enforcement", reader.NamespaceURI) is "1" or "true" or "on";
                    }
                }
            }
        }

        return false;
    }
}
