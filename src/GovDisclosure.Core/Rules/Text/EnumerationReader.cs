using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Text;

/// <summary>Finds enumerations in sentences: a total, then its parts after 其中, 包括, a bracket or a colon.</summary>
/// <remarks>Not for several threads at a time.</remarks>
internal sealed class EnumerationReader
{
    private const int NearOpening = 12;
    private const int FewestNamed = 3;
    private const int FewestInBracket = 2;
    private const int FewestBeforeTotal = 2;
    private const int LengthOfVerb = 2;

    private static readonly List<Enumeration> Nothing = [];

    private Sentence view = null!;
    private readonly List<Figure> parts = [];
    private readonly List<Enumeration> found = [];

    /// <summary>The enumerations of a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="before">The sentence before it, which may end with the total; null where there is none.</param>
    public List<Enumeration> Read(Sentence sentence, Sentence? before)
    {
        if (sentence.AllFigures.Count < 2)
        {
            return Nothing;
        }

        found.Clear();
        view = sentence;
        var figures = view.Figures;
        var end = 0;
        foreach (var token in view.Tokens)
        {
            if (token.Role == WordRole.Part && token.Start >= end)
            {
                end = Math.Max(token.End, ReadFrom(token.Start, token.End, WholeBefore(token.Start, figures, before)));
            }
        }

        if (end == 0)
        {
            ReadAfterColonOrBracket();
        }

        if (found.Count == 0)
        {
            ReadBeforeTotal();
        }

        return found;
    }

    // 政策文件20条、财政信息25条、其他信息15条，共计60条: the total right behind its word, after a list of named parts of one unit.
    private void ReadBeforeTotal()
    {
        var figures = view.Figures;
        for (var i = FewestBeforeTotal; i < figures.Count; i++)
        {
            var total = figures[i];
            if (!IsCount(total) || !IsRightBehindMain(figures[i - 1].End, total.Start))
            {
                continue;
            }

            parts.Clear();
            for (var j = i - 1; j >= 0 && figures[j].Unit == total.Unit && IsCount(figures[j]); j--)
            {
                parts.Insert(0, figures[j]);
                if (j == 0 || !IsNext(figures[j - 1].End, figures[j].Start))
                {
                    break;
                }
            }

            // The first number may be a whole of its own: 公开30条，机构10条、财政20条，共计30条.
            if (parts.Count >= (IsPublished(total) ? FewestBeforeTotal : FewestNamed) && view.Letters[parts[0].End] == '、')
            {
                found.Add(Judge(total, isHere: true, parts[0].Start, total.Start));
            }

            return;
        }
    }

    private bool IsRightBehindMain(int from, int number)
    {
        foreach (var token in view.Within(from, number))
        {
            if (token.Role == WordRole.Main && token.Start - from == 1 && number - token.End is 0 or LengthOfVerb)
            {
                return view.Letters[from] == '，';
            }
        }

        return false;
    }

    private bool IsNext(int from, int number) =>
        number - from is >= 3 and <= NearOpening + 2 && view.Letters[from] is '、' && !view.Letters[from..number].Contains('，');

    private (Figure Whole, bool IsHere)? WholeBefore(int opening, List<Figure> figures, Sentence? before)
    {
        var last = figures.FindLast(figure => figure.End <= opening);
        if (last is not null)
        {
            // 共300条，比上年增加40条，其中: the parts are those of 300.
            if (IsDifference(last) && figures.FindLast(figure => figure.End <= last.Start) is { } whole)
            {
                return whole.Unit == last.Unit && !IsDifference(whole) ? (whole, true) : null;
            }

            return opening - last.End <= NearOpening && DepthBetween(last.End, opening) <= 1 ? (last, true) : null;
        }

        // "Published are 22. Of these, …": the total ends the sentence before.
        return
            opening <= 1 && before is not null && before.AllFigures.LastOrDefault() is { } total && before.Letters.Length - total.End <= 1
            ? (total, false)
            : null;
    }

    private bool IsDifference(Figure figure)
    {
        var before = view.Figures.FindLast(other => other.End <= figure.Start)?.End ?? 0;
        return EnumerationWords.Compare(view.Within(before, figure.Start));
    }

    private void ReadAfterColonOrBracket()
    {
        var letters = view.Letters;
        var figures = view.Figures;
        for (var i = 0; i + FewestInBracket < figures.Count; i++)
        {
            if (i + FewestNamed >= figures.Count && !OpensBracketOfTwo(i))
            {
                return;
            }

            var close = figures[i].End < letters.Length && letters[figures[i].End] is '：' or '（';
            var word = letters[figures[i].End..];
            close |=
                word is ['，', ..] && EnumerationWords.AreRespective(word[1..(figures[i + 1].Start - figures[i].End)]) && AreOfOneUnit(i);
            if (close || (IsPublished(figures[i]) && IsMain(figures[i].Start) && AreNamed(i)))
            {
                ReadFrom(figures[i].End, figures[i].End, (figures[i], true));
                return;
            }
        }
    }

    // 收到申请60件（网站41件、信函19件）: the bracket ends behind the second.
    private bool OpensBracketOfTwo(int whole)
    {
        var letters = view.Letters;
        var last = view.Figures[whole + 2].End;
        return letters[view.Figures[whole].End] == '（'
            && last < letters.Length
            && letters[last] == '）'
            && DepthBetween(view.Figures[whole].End, last) == 1
            && AreOfOneUnit(whole);
    }

    private bool AreOfOneUnit(int whole)
    {
        for (var i = whole + 1; i < view.Figures.Count; i++)
        {
            if (view.Figures[i].Unit != view.Figures[whole].Unit)
            {
                return false;
            }
        }

        return true;
    }

    // Requests and cases are reported one after the other, and make no list.
    private static bool IsPublished(Figure figure) => figure.CountsPublished;

    // 累计公开30条，机构信息10条、财政信息9条、其他信息11条.
    private bool IsMain(int number)
    {
        foreach (var token in view.Within(Math.Max(0, number - NearOpening), number))
        {
            if (token.Role == WordRole.Main)
            {
                return true;
            }
        }

        return false;
    }

    private bool AreNamed(int whole)
    {
        var figures = view.Figures;
        for (var i = whole + 1; i < figures.Count; i++)
        {
            var gap = view.Letters[figures[i - 1].End..figures[i].Start];
            if (
                gap.Length is < 3 or > NearOpening + 2
                || figures[i].Unit != figures[whole].Unit
                || gap[0] is not ('，' or '、' or '：' or '；')
            )
            {
                return false;
            }
        }

        return true;
    }

    private int ReadFrom(int opening, int start, (Figure Whole, bool IsHere)? total)
    {
        if (total is not var (whole, isHere) || !IsCount(whole))
        {
            return 0;
        }

        var end = EndOf(opening, start);
        parts.Clear();
        foreach (var figure in view.Figures)
        {
            if (
                figure.Start >= start
                && figure.Start < end
                && DepthBetween(start, figure.Start) == DepthAt(opening, start)
                && !figure.IsShare
            )
            {
                parts.Add(figure);
            }
        }

        // 会议12次，其中专题会3次，参加人员250人次: a single part of the whole's kind, and something else.
        if (
            parts.Count < 2
            || parts.Exists(part => !IsCount(part))
            || EnumerationWords.TellWhatCameAndWhatWasDone(view.Within(start, parts[^1].Start))
            || (parts.Count == 2 && parts.FindAll(part => part.Unit == whole.Unit).Count == 1)
        )
        {
            return end;
        }

        found.Add(Judge(whole, isHere, start, end));
        return end;
    }

    private Enumeration Judge(Figure whole, bool isHere, int start, int end)
    {
        var own = parts.FindAll(part => part.Unit == whole.Unit);
        var used = own.Count >= 2 ? own : parts;
        var sum = used.Sum(static part => part.Value);
        var letters = view.Letters;
        var tail = letters[parts[^1].End..end];
        var isOpen =
            Lexicon.Default.StartsWith(tail, WordRole.OpenEnd)
            || Lexicon.Default.Has(letters[Math.Max(0, start - 4)..parts[0].Start], WordRole.OpenList)
            || used.Count < parts.Count;
        var last = letters[parts[^2].End..parts[^1].Start];
        return new Enumeration(
            whole.Value,
            sum,
            used.Count,
            AddsUp(whole, used, end),
            isOpen,
            // 其他处理2件 is a row of the form, and no remainder.
            Lexicon.Default.Has(last, WordRole.OtherItem) && !Meanings.Outcomes.HasAny(view.Within(parts[^2].End, parts[^1].Start)),
            CountChannels() * 2 >= parts.Count && !(isHere && CountsRequests(whole)),
            isHere
        );
    }

    // What is published may stand on several platforms; a request comes by one way.
    private bool CountsRequests(Figure whole)
    {
        var isOfRequests = false;
        foreach (var token in view.Within(0, whole.Start))
        {
            isOfRequests = token.Role == WordRole.Topic ? token.Meaning is Meaning.Requests or Meaning.WeakRequests : isOfRequests;
        }

        return isOfRequests && whole.CountsRequests;
    }

    // One of the parts may be a part of another; those before it add up then. So may those behind a semicolon. A number with 万 is
    // rounded or cut off, so that the sums may differ by what its last place is worth.
    private bool AddsUp(Figure whole, List<Figure> own, int end)
    {
        var prefix = new Sum();
        foreach (
            var part in parts.Concat(
                view.Figures.Where(figure => figure.Start >= end && figure.Unit == whole.Unit && DepthBetween(end, figure.Start) == 0)
            )
        )
        {
            prefix = prefix.With(part);
            if (prefix.Is(whole))
            {
                return true;
            }
        }

        return own.Aggregate(new Sum(), static (sum, part) => sum.With(part)).Is(whole);
    }

    // A sum of numbers, some of them rounded: what it is at least, and less than what it is.
    private readonly record struct Sum(decimal Value, decimal Step)
    {
        public Sum With(Figure part) => new(Value + part.Value, Step + part.Step);

        public bool Is(Figure whole)
        {
            var (least, most) = (Value - (Step / 2), Value + Step);
            var (low, high) = (whole.Value - (whole.Step / 2), whole.Value + whole.Step);
            return (least < high || (whole.Step == 0 && least <= high)) && (low < most || (Step == 0 && low <= most));
        }
    }

    private int CountChannels()
    {
        var (count, from) = (0, Math.Max(0, parts[0].Start - NearOpening));
        foreach (var part in parts)
        {
            count += Lexicon.Default.Has(view.Letters[from..part.Start], WordRole.Media) ? 1 : 0;
            from = part.End;
        }

        return count;
    }

    private static bool IsCount(Figure figure) =>
        figure is { IsExact: true, IsDate: false, Decimals: 0, Unit.Length: > 0 } && !figure.IsShare && !figure.IsMoney;

    // To the bracket that the list is in, to a list within it, to a new total, or to the end. A semicolon ends a list of commas.
    private int EndOf(int opening, int start)
    {
        var letters = view.Letters;
        var end = letters.Length;
        foreach (var token in view.Within(start + 1, letters.Length))
        {
            if (
                (token.Role is WordRole.Main or WordRole.Rest && OpensClause(token.Start))
                || (token.Role == WordRole.Part && !IsInBracket(start, token.Start))
            )
            {
                end = token.Start;
                break;
            }
        }

        var depth = DepthAt(opening, start);
        var first = view.Figures.FindIndex(figure => figure.Start >= start);
        var byComma =
            first >= 0 && first + 1 < view.Figures.Count && !letters[view.Figures[first].End..view.Figures[first + 1].Start].Contains('；');
        for (var i = start; i < end; i++)
        {
            depth +=
                letters[i] == '（' ? 1
                : letters[i] == '）' ? -1
                : 0;
            if (depth < 0 || letters[i] == '。' || (byComma && depth == DepthAt(opening, start) && letters[i] == '；'))
            {
                return i;
            }
        }

        return end;
    }

    // ，共公开30条 begins something new; 解读信息共计30条 does not.
    private bool OpensClause(int place)
    {
        const int Lead = 4;
        return view.Letters[Math.Max(0, place - Lead)..place].ContainsAny("，；：");
    }

    // 机构信息60条（其中人事20条）: a list within a bracket is passed over.
    private bool IsInBracket(int start, int place) => DepthBetween(start, place) > 0;

    private int DepthAt(int opening, int start) =>
        opening == start && opening < view.Letters.Length && view.Letters[opening] == '（' ? 1 : 0;

    private int DepthBetween(int from, int to)
    {
        var depth = 0;
        foreach (var c in view.Letters[from..to])
        {
            depth +=
                c == '（' ? 1
                : c == '）' ? -1
                : 0;
        }

        return depth;
    }
}
