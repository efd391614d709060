using System.IO.Compression;
using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Sources.Wrapped;

/// <summary>Finds the one page or document in a ZIP archive: what a browser saved with the files beside it, or an attachment that was
/// packed.</summary>
internal static class ZippedPage
{
    private static readonly string[] Documents =
    [
        ".htm",
        ".html",
        ".xhtml",
        ".mht",
        ".mhtml",
        ".docx",
        ".xlsx",
        ".pdf",
        ".txt",
        ".md",
        ".json",
        ".doc",
        ".wps",
        ".xls",
        ".ofd",
    ];

    private const int MostNames = 5;

    /// <summary>Unpacks the document.</summary>
    /// <returns>The document, or why there is none; neither where the archive holds nothing that may be one.</returns>
    /// <exception cref="SourceLimitException">It unpacks to more than the limit.</exception>
    public static (WrappedSource? Document, Diagnostic? Failure) Find(ZipArchive archive, ReadOptions options, ReadClock clock)
    {
        var documents = archive
            .Entries.Where(static entry =>
                Documents.Contains(Path.GetExtension(entry.FullName), StringComparer.OrdinalIgnoreCase) && !IsHidden(entry.FullName)
            )
            .ToList();
        if (documents.Count == 0)
        {
            return default;
        }

        // The files of a page are in a folder beside it.
        var least = documents.Min(static entry => Depth(entry.FullName));
        documents.RemoveAll(entry => Depth(entry.FullName) > least);
        return documents.Count > 1
            ? (null, Messages.SeveralDocuments([.. documents.Take(MostNames).Select(static entry => entry.Name)], documents.Count))
            : (new WrappedSource(Unpack(documents[0], options, clock)), null);
    }

    private static bool IsHidden(string path) =>
        path.StartsWith("__MACOSX", StringComparison.Ordinal) || path.Split('/')[^1].StartsWith('.');

    private static int Depth(string path) => path.Count(static c => c is '/' or '\\');

    private static byte[] Unpack(ZipArchiveEntry entry, ReadOptions options, ReadClock clock)
    {
        using var stream = entry.Open();
        var content = new LimitedBuffer(options.MaxBytes);
        int read;
        while ((read = stream.Read(content.Free.Span)) > 0)
        {
            clock.Tick();
            if (!content.Advance(read))
            {
                throw new SourceLimitException(Messages.UnpacksTooFar(options.MaxBytes));
            }
        }

        return content.Written.ToArray();
    }
}
