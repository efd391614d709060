namespace GovDisclosure.Tables;

/// <summary>The rows of a report in all tables, ready to be written. Immutable.</summary>
public sealed class PreparedReport
{
    internal PreparedReport(ExportedReport report, string partition, TableRows cells, TableRows wide, TableRows source, TableRows findings)
    {
        Report = report;
        Partition = partition;
        Cells = cells;
        Wide = wide;
        Source = source;
        Findings = findings;
    }

    /// <summary>The report.</summary>
    public ExportedReport Report { get; }

    internal string Partition { get; }

    internal TableRows Cells { get; }

    internal TableRows Wide { get; }

    internal TableRows Source { get; }

    internal TableRows Findings { get; }
}
