using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Labels;

/// <summary>Derives the keys of an index from the declarations: whole labels, the parts that stand for them, and their
/// beginnings.</summary>
internal sealed class LabelIndexBuilder
{
    // Agencies print either word for a sum.
    private const string Total = "总计";
    private const string OtherTotal = "合计";

    private readonly Dictionary<string, SectionInfo> headings = new(StringComparer.Ordinal);
    private readonly HashSet<string> numbered = new(StringComparer.Ordinal);
    private readonly HashSet<string> aliases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<LabelMeaning>> meanings = new(StringComparer.Ordinal);

    public void Add(SectionInfo section)
    {
        foreach (var heading in section.HeadingKeys)
        {
            headings.TryAdd(heading, section);
            if (headings.TryAdd(section.Section.Numeral + heading, section))
            {
                numbered.Add(section.Section.Numeral + heading);
            }
        }

        // Without the numeral such words may be anybody's.
        foreach (var alias in section.Section.HeadingAliasesZh.Select(alias => section.Section.Numeral + LabelKey.Of(alias)))
        {
            if (headings.TryAdd(alias, section))
            {
                numbered.Add(alias);
                aliases.Add(alias);
            }
        }

        foreach (var shape in section.Shapes)
        {
            AddLabels(shape);
            AddParts(shape);
        }
    }

    public Dictionary<string, LabelEntry> Build()
    {
        var whole = headings.Keys.Concat(
            meanings.Where(static pair => pair.Value.Exists(static meaning => meaning.IsExact)).Select(static pair => pair.Key)
        );
        var beginnings = new HashSet<string>(StringComparer.Ordinal);
        var known = beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var key in whole)
        {
            for (var length = 1; length < key.Length; length++)
            {
                known.Add(key.AsSpan(0, length));
            }
        }

        return headings
            .Keys.Concat(meanings.Keys)
            .Concat(beginnings)
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(
                static key => key,
                key => new LabelEntry(
                    headings.GetValueOrDefault(key),
                    numbered.Contains(key),
                    aliases.Contains(key),
                    meanings.TryGetValue(key, out var found) ? [.. found] : [],
                    beginnings.Contains(key)
                ),
                StringComparer.Ordinal
            );
    }

    private void AddLabels(TableShape shape)
    {
        foreach (var row in shape.Table.Rows)
        {
            AddLabel(new LabelMeaning(shape, LabelKind.Row, row.Pointer, row.LabelZh, true, row));
        }

        AddGroups(shape, shape.Table);
        foreach (var row in shape.Table.Rows)
        {
            // Where each row has a table of its own, the label over it is before its own: 行政诉讼（未经复议直接起诉）.
            if (shape.Table.RowsRunAcross && row.BlockZh.Length > 0)
            {
                ListOf(LabelKey.Of(row.BlockZh + row.LabelZh))
                    .Add(new LabelMeaning(shape, LabelKind.Row, row.Pointer, row.LabelZh, false, row));
            }

            foreach (var block in row.BlockZh.Split('/', StringSplitOptions.RemoveEmptyEntries))
            {
                AddLabel(new LabelMeaning(shape, LabelKind.Group, shape.Table.Pointer, block, true));
            }

            foreach (var cell in row.Cells)
            {
                AddLabel(new LabelMeaning(shape, LabelKind.Column, cell.Pointer, cell.Column.LabelZh, true));
                if (cell.Column.GroupZh is { } group)
                {
                    AddLabel(new LabelMeaning(shape, LabelKind.ColumnGroup, shape.Table.Pointer, group, true));
                }
            }
        }

        foreach (var corner in shape.Table.CornerLabels)
        {
            AddLabel(new LabelMeaning(shape, LabelKind.Corner, shape.Table.Pointer, corner, true));
        }
    }

    private void AddGroups(TableShape shape, FormGroup group)
    {
        foreach (var child in group.Children.OfType<FormGroup>())
        {
            if (child.LabelZh.Length > 0)
            {
                AddLabel(new LabelMeaning(shape, LabelKind.Group, child.Pointer, child.LabelZh, true));
            }

            AddGroups(shape, child);
        }
    }

    // A label has one meaning in a shape, but two rows of different groups may share one.
    private void AddLabel(LabelMeaning meaning)
    {
        var list = ListOf(LabelKey.Of(meaning.Label));
        if (meaning.Kind == LabelKind.Row || !list.Exists(other => ReferenceEquals(other.Shape, meaning.Shape)))
        {
            list.Add(meaning);
        }
    }

    /// <summary>Adds the parts that agencies print for a whole label: without its numeral, its bracket or its second clause.</summary>
    private void AddParts(TableShape shape)
    {
        var parts = meanings
            .Values.SelectMany(static list => list)
            .Where(meaning => meaning.IsExact && ReferenceEquals(meaning.Shape, shape))
            .SelectMany(static meaning => PartsOf(meaning.Label).Select(part => (Key: part, Meaning: meaning)))
            .GroupBy(static part => part.Key, StringComparer.Ordinal)
            .ToList();
        foreach (var part in parts)
        {
            // A part that could stand for two labels stands for none.
            if (part.Select(static pair => pair.Meaning).Distinct().ToList() is not [var meaning])
            {
                continue;
            }

            var list = ListOf(part.Key);
            var taken = list.Exists(other =>
                ReferenceEquals(other.Shape, shape) && (other.Kind == LabelKind.Row || meaning.Kind != LabelKind.Row)
            );
            if (!taken)
            {
                list.Add(meaning with { IsExact = false });
            }
        }
    }

    private static IEnumerable<string> PartsOf(string label)
    {
        var whole = LabelKey.Of(label);
        var isNumbered = LabelKey.StartsWithEnumeration(label);
        var bracket = label.IndexOf('（', 1);
        var stem = bracket > 0 && label.EndsWith('）') ? LabelKey.Of(label.AsSpan(0, bracket)) : whole;
        var body = isNumbered ? label.AsSpan(label.IndexOfAny(['、', '.', '）']) + 1) : label;
        var clause = body.IndexOfAny('、', '，');
        var first = clause > 0 ? LabelKey.Of(label.AsSpan(0, label.Length - body.Length + clause)) : whole;
        var parts = new List<string> { whole, stem, first };
        if (isNumbered)
        {
            parts.AddRange(parts.ConvertAll(static part => LabelKey.WithoutNumeral(part).ToString()));
        }

        parts.AddRange(
            parts
                .FindAll(static part => part.EndsWith(Total, StringComparison.Ordinal))
                .ConvertAll(static part => part[..^Total.Length] + OtherTotal)
        );
        return parts
            .Where(part => part.Length > 1 && !string.Equals(part, whole, StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal);
    }

    private List<LabelMeaning> ListOf(string key)
    {
        if (!meanings.TryGetValue(key, out var list))
        {
            meanings.Add(key, list = []);
        }

        return list;
    }
}
