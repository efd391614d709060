using System.Globalization;
using System.Text;

namespace GovDisclosure.Tables;

/// <summary>Reads comma-separated values (RFC 4180) record by record, as they are exported. For one thread.</summary>
internal sealed class CsvRecords(Stream stream) : IDisposable
{
    private readonly StreamReader reader = new(stream, Encoding.UTF8, true, 64 * 1024, leaveOpen: true);
    private readonly char[] buffer = new char[16 * 1024];
    private readonly StringBuilder field = new();
    private int at;
    private int end;
    private int next = 1;

    /// <summary>The line on which the record begins that was read last.</summary>
    public int Line { get; private set; }

    /// <summary>The next record; null at the end.</summary>
    /// <exception cref="InvalidDataException">A quotation mark is not closed.</exception>
    public async ValueTask<List<string>?> ReadAsync(CancellationToken cancellationToken)
    {
        Line = next;
        var fields = new List<string>();
        var (isQuoted, wasQuoted) = (false, false);
        while (await PeekAsync(cancellationToken).ConfigureAwait(false) is { } c)
        {
            at++;
            next += c == '\n' ? 1 : 0;
            if (isQuoted && c != '"')
            {
                field.Append(c);
            }
            else if (c == '"')
            {
                // The second of two is one that is meant.
                if (wasQuoted && !isQuoted)
                {
                    field.Append(c);
                }

                (isQuoted, wasQuoted) = (!isQuoted, true);
            }
            else if (c == ',')
            {
                Take();
            }
            else if (c == '\n')
            {
                Take();
                return fields;
            }
            else if (c != '\r')
            {
                field.Append(c);
            }
        }

        if (isQuoted)
        {
            throw new InvalidDataException(
                string.Create(CultureInfo.InvariantCulture, $"A quotation mark in the record of line {Line} is not closed.")
            );
        }

        if (fields.Count == 0 && field.Length == 0)
        {
            return null;
        }

        Take();
        return fields;

        void Take()
        {
            fields.Add(field.ToString());
            field.Clear();
            wasQuoted = false;
        }
    }

    public void Dispose() => reader.Dispose();

    private async ValueTask<char?> PeekAsync(CancellationToken cancellationToken)
    {
        if (at == end)
        {
            (at, end) = (0, await reader.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));
        }

        return at < end ? buffer[at] : null;
    }
}
