using System.Globalization;
using GovDisclosure.Agencies;
using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Draft;
using GovDisclosure.Documents.Printed;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Front;

/// <summary>Tells whose report it is and on which year, where the title does not, and says on which basis; what differs is a
/// diagnostic.</summary>
internal static class IdentityReader
{
    private const string Name = "/agency/name";
    private const string Kind = "/agency/kind";
    private const string Level = "/agency/level";
    private const string Year = "/year";
    private const string PublishedOn = "/publishedOn";

    /// <summary>Completes what the title says.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="front">The token of the heading of section one.</param>
    /// <param name="back">The start of the last section.</param>
    /// <param name="end">The token after the last section.</param>
    /// <param name="options">What the caller says.</param>
    /// <returns>The agency with what its name tells.</returns>
    public static Agency Complete(ReportReading reading, int front, int back, int end, ReadOptions options)
    {
        ReadName(reading, front, back, end, options);
        ReadYear(reading, front, back, end, options);
        if (options.Agency is { } said)
        {
            var agency = reading.Report.Agency;
            reading.Report = reading.Report with
            {
                Agency = agency with
                {
                    Kind = said.Kind ?? agency.Kind,
                    Level = said.Level ?? agency.Level,
                    Code = said.Code ?? agency.Code,
                },
            };
        }

        var stated = reading.Report.Agency;
        var inferred = AgencyNames.Complete(stated);
        InferKindOrLevel(reading, Kind, stated.Kind is not null, inferred.Kind is not null, stated.Name);
        InferKindOrLevel(reading, Level, stated.Level is not null, inferred.Level is not null, stated.Name);
        return inferred;
    }

    /// <summary>Reads the date of publication.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="front">The token of the heading of section one.</param>
    /// <param name="end">The token after the last section.</param>
    public static void ReadDate(ReportReading reading, int front, int end)
    {
        TellImpossible(reading, PublicationDateReader.FindImpossible(reading.Document, 0, front));
        TellImpossible(reading, PublicationDateReader.FindImpossible(reading.Document, end, reading.Document.Tokens.Length));
        if (PublicationDateReader.Find(reading.Document, reading.AfterTitle, front, end) is not { } stated)
        {
            return;
        }

        if (!stated.IsTaken)
        {
            reading.Diagnostics.Add(Messages.DatesDiffer(stated.Date, stated.Other!.Value));
            return;
        }

        reading.Report = reading.Report with { PublishedOn = stated.Date };
        Tell(reading, PublishedOn, stated.Basis, null, null, Iso(stated.Date));
        if (stated.Other is { } other)
        {
            reading.Inferences.Add(
                new Inference
                {
                    Pointer = PublishedOn,
                    Value = Iso(other),
                    Basis = stated.BasisOfOther,
                    IsInReport = false,
                }
            );
        }
    }

    private static void TellImpossible(ReportReading reading, int token)
    {
        if (token >= 0)
        {
            ref readonly var printed = ref reading.Document.Tokens.ItemRef(token);
            reading.Diagnostics.Add(Messages.DateImpossible(reading.Document.Span(printed).ToString(), printed.Position));
        }
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The year of the report as the caller, its title, its period or its page state it; null where they differ, or none
    /// does.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="front">The token of the heading of section one.</param>
    /// <param name="end">The token after the last section.</param>
    /// <param name="options">What the caller says.</param>
    public static int? FindStatedYear(ReportReading reading, int front, int end, ReadOptions options)
    {
        if (options.Year is { } said)
        {
            return said;
        }

        int? other = null;
        var ofTitle = reading.Report.Title is { } title ? TitleText.YearOf(title, out other) : null;
        var year = other is null ? ofTitle : null;
        var period = (PeriodReader.Find(reading.Document, front) ?? PeriodReader.FindOwn(reading.Document, front, end))?.Year;
        return year is null ? period ?? YearOfPage(reading.Document)
            : period is null || period == year ? year
            : null;
    }

    // The surest first; another name that none of the surer ones holds, or is held by, is reported beside it.
    private static void ReadName(ReportReading reading, int front, int back, int end, ReadOptions options)
    {
        var told = NamesTold(reading, front, back, end, options);
        if (told.Count == 0)
        {
            reading.Diagnostics.Add(Messages.AgencyMissing());
            return;
        }

        Use(reading, told[0].Name, told[0].Basis, told[0].Text, told[0].Position);
        foreach (var other in told.Skip(1).Where(other => IsAnother(other.Name, told[0].Name)).DistinctBy(static other => other.Name))
        {
            TellOther(reading, told[0], other);
        }
    }

    private static List<ToldName> NamesTold(ReportReading reading, int front, int back, int end, ReadOptions options)
    {
        var told = new List<ToldName>();
        if (options.Agency?.Name is { } said)
        {
            told.Add(new ToldName(said, InferenceBasis.Caller, null, null));
        }

        if (reading.Report.Agency.Name is { } titled)
        {
            told.Add(
                new ToldName(
                    titled,
                    reading.IsTitleStated ? InferenceBasis.PageMetadata : InferenceBasis.Title,
                    reading.Report.Title,
                    reading.TitlePosition
                )
            );
        }

        var document = reading.Document;
        AddSigning(told, document, FindInFront(reading, front, out var names), names);

        // A report without sections in front of it may open in the section itself.
        Add(
            told,
            PreambleReader.Find(document, reading.AfterTitle, Math.Max(front, Math.Min(end, reading.AfterTitle + 1))),
            InferenceBasis.Preamble
        );
        AddSigning(told, document, SignatureReader.FindAtEnd(document, back, end, out names), names);
        Add(told, PreambleReader.FindContact(document, reading.AfterTitle, front), InferenceBasis.Contact);
        Add(told, PublisherReader.Find(document, front), InferenceBasis.PageMetadata);
        if (document.Publisher is { } publisher && SignatureReader.IsAgency(Padding.Trim(publisher)))
        {
            told.Add(new ToldName(Padding.Trim(publisher).ToString(), InferenceBasis.PageMetadata, publisher, null));
        }

        return told;
    }

    private static void TellOther(ReportReading reading, in ToldName own, in ToldName other)
    {
        reading.Inferences.Add(
            new Inference
            {
                Pointer = Name,
                Value = other.Name,
                Basis = other.Basis,
                Text = other.Text,
                Position = other.Position,
                IsInReport = false,
            }
        );

        // Whom to ask, and which site, may well be another body.
        if (other.Basis is InferenceBasis.Title or InferenceBasis.Preamble or InferenceBasis.Signature)
        {
            reading.Diagnostics.Add(
                own.Basis == InferenceBasis.Caller
                    ? Messages.AgencyOfCallerDiffers(own.Name, other.Name, other.Position)
                    : Messages.AgenciesDiffer(own.Name, other.Name, other.Position)
            );
        }
    }

    private static void Add(List<ToldName> told, NamedAgency? agency, InferenceBasis basis)
    {
        if (agency is { } named)
        {
            told.Add(new ToldName(named.Name, basis, named.Text, named.Position));
        }
    }

    // Of several that sign together the first one is the report's, and the others are reported.
    private static void AddSigning(List<ToldName> told, SourceDocument document, int token, IReadOnlyList<string> names)
    {
        foreach (var name in token < 0 ? [] : names)
        {
            told.Add(
                new ToldName(
                    name,
                    InferenceBasis.Signature,
                    document.Span(document.Tokens[token]).ToString(),
                    document.Tokens[token].Position
                )
            );
        }
    }

    private static bool IsAnother(string name, string first) =>
        !name.Contains(first, StringComparison.Ordinal) && !first.Contains(name, StringComparison.Ordinal);

    // Only the line under the title signs; another one in front may be of the site.
    private static int FindInFront(ReportReading reading, int front, out IReadOnlyList<string> names)
    {
        names = [];
        for (var i = reading.AfterTitle; i > 0 && i < front; i++)
        {
            if (!reading.Document.Tokens[i].IsEmpty)
            {
                return SignatureReader.IsAgency(reading.Document, i, out names) ? i : -1;
            }
        }

        return -1;
    }

    private static void ReadYear(ReportReading reading, int front, int back, int end, ReadOptions options)
    {
        var own = OwnYearReader.Find(reading.Document, reading.AfterTitle, end);
        var (title, period) = (
            reading.Report.Title,
            PeriodReader.Find(reading.Document, front) ?? PeriodReader.FindOwn(reading.Document, front, end)
        );
        int? other = null;
        var ofTitle = title is null ? null : TitleText.YearOf(title, out other);
        var misprint = title is null || ofTitle is not null ? null : TitleYears.Misprinted(title);
        var ofPage = YearOfPage(reading.Document);
        if (options.Year is { } said)
        {
            reading.Report = reading.Report with { Year = said };
            Tell(reading, Year, InferenceBasis.Caller, null, null);
        }
        else if (ofTitle is not null && other is null)
        {
            Tell(reading, Year, reading.IsTitleStated ? InferenceBasis.PageMetadata : InferenceBasis.Title, title, reading.TitlePosition);
        }
        else if ((period?.Year ?? own ?? ofPage) is { } told)
        {
            reading.Report = reading.Report with { Year = told };
            Tell(
                reading,
                Year,
                period is not null ? InferenceBasis.Period
                    : own is not null ? InferenceBasis.Preamble
                    : InferenceBasis.PageMetadata,
                period?.Text,
                period?.Position
            );
        }
        else if (other is not null)
        {
            // Of two years in the title none is the report's; which one is would be a guess.
            reading.Report = reading.Report with { Year = null };
        }
        else if (reading.Report.Year is not null)
        {
            Tell(reading, Year, InferenceBasis.Text, null, null);
        }
        else if (reading.CaptionOfYear is { } caption)
        {
            reading.Report = reading.Report with { Year = caption.Year };
            Tell(reading, Year, InferenceBasis.Text, caption.Text, caption.Position);
        }
        else
        {
            ReadYearOfDates(reading, SignatureReader.FindYear(reading.Document, back, end));
        }

        var stated = new StatedYears(options.Year, ofTitle ?? misprint, other, period?.Year, own, ofPage);
        if (stated.Differ || misprint is not null)
        {
            reading.Diagnostics.Add(Messages.YearsDiffer(stated, reading.Report.Year));
        }
    }

    // A report is published, and signed, in the year after the one that it is on.
    private static void ReadYearOfDates(ReportReading reading, SignedYear? signed)
    {
        var published = reading.Report.PublishedOn?.Year;
        if ((published ?? signed?.Year) is not { } year || (signed is not null && signed.Value.Year != year))
        {
            return;
        }

        reading.Report = reading.Report with { Year = year - 1 };
        Tell(
            reading,
            Year,
            published is null ? InferenceBasis.Signature : InferenceBasis.PublicationDate,
            published is null ? signed?.Text : null,
            published is null ? signed?.Position : null
        );
    }

    // Only a title that names the report; that of a list of reports tells no year of this one.
    private static int? YearOfPage(SourceDocument document) =>
        TitleReader.FindStated(document) is { } stated ? TitleYears.ReadOnly(stated) : null;

    private static void Use(ReportReading reading, string name, InferenceBasis basis, string? text, SourcePosition? position)
    {
        reading.Report = reading.Report with { Agency = reading.Report.Agency with { Name = name } };
        Tell(reading, Name, basis, text, position, name);
    }

    private static void InferKindOrLevel(ReportReading reading, string pointer, bool isStated, bool isTold, string? name)
    {
        if (isStated)
        {
            Tell(reading, pointer, InferenceBasis.Caller, null, null);
        }
        else if (isTold)
        {
            reading.Inferences.Add(
                new Inference
                {
                    Pointer = pointer,
                    Basis = InferenceBasis.AgencyName,
                    Text = name,
                    IsInReport = false,
                }
            );
        }
    }

    private static void Tell(
        ReportReading reading,
        string pointer,
        InferenceBasis basis,
        string? text,
        SourcePosition? position,
        string? value = null
    ) =>
        reading.Inferences.Add(
            new Inference
            {
                Pointer = pointer,
                Value = value,
                Basis = basis,
                Text = text,
                Position = position,
                IsInReport = true,
            }
        );

    /// <summary>An agency that something names as the report's.</summary>
    private readonly record struct ToldName(string Name, InferenceBasis Basis, string? Text, SourcePosition? Position);
}
