using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Sources.Pdf;

/// <summary>The text of a PDF, as a program lays it out in lines.</summary>
internal static class PdfText
{
    private const int BufferLength = 16 * 1024;

    /// <summary>Takes the text out of a PDF.</summary>
    /// <param name="source">The PDF.</param>
    /// <param name="program">The program.</param>
    /// <param name="mostCharacters">The longest text.</param>
    /// <returns>The text, or why there is none.</returns>
    public static (string? Text, Diagnostic? Failure) Extract(ReadOnlyMemory<byte> source, PdfTextProgram program, int mostCharacters)
    {
        Process? process;
        try
        {
            process = Process.Start(new ProcessStartInfo(program.Path, ["-layout", "-enc", "UTF-8", "-", "-"])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
                CreateNoWindow = true,
            });
        }
        catch (Win32Exception)
        {
            process = null;
        }

        if (process is null)
        {
            return (null, Messages.PdfProgramMissing(program.Path));
        }

        using (process)
        {
            return Run(process, source, program, mostCharacters);
        }
    }

    private static (string? Text, Diagnostic? Failure) Run(Process process, ReadOnlyMemory<byte> source, PdfTextProgram program, int mostCharacters)
    {
        using var timer = new CancellationTokenSource(program.Timeout);
        using var end = timer.Token.Register(static state => End((Process)state!), process);

        // Both ends at once: a program that waits until its output is read would else never read its input to the end.
        var writing = Task.Run(() => Write(process, source), CancellationToken.None);
        var messages = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var text = Read(process.StandardOutput, mostCharacters);
        if (text is null)
        {
            End(process);
        }

        process.WaitForExit();
        Task.WaitAll([writing, messages], CancellationToken.None);
        return text is null ? (null, Messages.TooManyBytes(mostCharacters))
            : timer.IsCancellationRequested ? (null, Messages.PdfTooSlow(program.Timeout))
            : process.ExitCode != 0 ? (null, Messages.DamagedDocument(" PDF 文件", "a PDF"))
            : string.IsNullOrWhiteSpace(text) ? (null, Messages.PdfWithoutText())
            : (text, null);
    }

    private static string? Read(StreamReader output, int mostCharacters)
    {
        var text = new StringBuilder();
        var buffer = new char[BufferLength];
        int read;
        while ((read = output.Read(buffer)) > 0)
        {
            if (text.Length + read > mostCharacters)
            {
                return null;
            }

            text.Append(buffer.AsSpan(0, read));
        }

        return text.ToString();
    }

    // The program may have seen enough, or have been ended: what it did not read is nobody's loss.
    private static void Write(Process process, ReadOnlyMemory<byte> source)
    {
        try
        {
            using var input = process.StandardInput.BaseStream;
            input.Write(source.Span);
        }
        catch (IOException)
        {
        }
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or NotSupportedException)
        {
            // It has ended by itself.
        }
    }
}
