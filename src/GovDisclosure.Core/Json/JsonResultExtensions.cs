namespace GovDisclosure.Json;

/// <summary>Writes results as bytes, into streams and into files, as <see cref="IJsonResult.ToJson"/> writes them as a string.</summary>
public static class JsonResultExtensions
{
    /// <summary>The result as compact JSON in UTF-8.</summary>
    /// <param name="result">The result.</param>
    public static byte[] ToUtf8Bytes(this IJsonResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var buffer = ResultText.Written(result, static (writer, result) => result.WriteTo(writer));
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes the result as compact JSON in UTF-8.</summary>
    /// <param name="result">The result.</param>
    /// <param name="stream">Takes the bytes; it stays open.</param>
    public static void WriteTo(this IJsonResult result, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(stream);
        using var buffer = ResultText.Written(result, static (writer, result) => result.WriteTo(writer));
        stream.Write(buffer.WrittenSpan);
    }

    /// <summary>Writes the result as compact JSON in UTF-8 into a file, which is made or overwritten.</summary>
    /// <param name="result">The result.</param>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void WriteToFile(this IJsonResult result, string path)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var buffer = ResultText.Written(result, static (writer, result) => result.WriteTo(writer));
        File.WriteAllBytes(path, buffer.WrittenSpan);
    }
}
