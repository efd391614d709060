using GovDisclosure.Statements;

namespace GovDisclosure.Core.Tests.Statements;

/// <summary>Every word of the lexicon is needed by the sentence beside it.</summary>
public sealed class LexiconTests
{
    // Looked for where something begins, or ends: 政府印发 after a name, 推进 before one.
    private static readonly WordRole[] AtStart =
    [
        WordRole.TownshipKind,
        WordRole.TownshipPair,
        WordRole.Act,
        WordRole.VerbOfKind,
        WordRole.TownshipBody,
        WordRole.GovernmentName,
        WordRole.ShortGovernment,
        WordRole.DisclosureWork,
        WordRole.Reduplicated,
        WordRole.Continued,
        WordRole.NothingSaid,
        WordRole.OpenEnd,
        WordRole.GrantedAlone,
        WordRole.NoneTail,
    ];

    private static readonly WordRole[] AtEnd =
    [
        WordRole.BodyName,
        WordRole.PlaceName,
        WordRole.OtherOutcome,
        WordRole.OwnForm,
        WordRole.OwnVerb,
        WordRole.LeadingVerb,
        WordRole.AgencyName,
        WordRole.NoticeOpening,
        WordRole.Announced,
        WordRole.Share,
        WordRole.GovernmentOffice,
        WordRole.OfficeEnding,
        WordRole.Street,
        WordRole.StreetOffice,
    ];

    // Of these a longer word is read where a shorter one would do: 组织推动 and 推动, 人民政府 and 政府.
    private static readonly WordRole[] LongestOf =
    [
        WordRole.LeadingVerb,
        WordRole.GovernmentOffice,
        WordRole.NameOpening,
        WordRole.NameLead,
        WordRole.NothingSaid,
    ];

    public static TheoryData<int, string, string> Entries
    {
        get
        {
            var data = new TheoryData<int, string, string>();
            foreach (var (line, index) in Lexicon.ReadLines().Select(static (line, index) => (line.Split('\t'), index)))
            {
                data.Add(index, line[0], line[3]);
            }

            return data;
        }
    }

    [Fact]
    public void A_line_has_a_word_its_role_its_meaning_a_sentence_and_what_it_is_for() => Assert.All(Lexicon.ReadLines(), static line =>
        {
            var fields = line.Split('\t');
            Assert.Equal(5, fields.Length);
            Assert.DoesNotContain(fields, static field => field.Trim().Length == 0 || field != field.Trim());
            Assert.Equal(fields[0], FoldedText.Fold(fields[0]));
        });

    [Fact]
    public void No_word_stands_twice_in_a_role_and_none_in_two_roles_that_part_a_sentence()
    {
        Assert.Distinct(Lexicon.Default.Words.Select(static word => (word.Text, word.Role)));
        Assert.Distinct(Lexicon.Default.Words.Where(static word => word.Role < WordRole.Composition).Select(static word => word.Text));
    }

    /// <summary>Without the word, its sentence is read otherwise. Names of bodies and of outcomes are looked for at the end of
    /// words.</summary>
    [Theory]
    [MemberData(nameof(Entries))]
    public void An_entry_is_needed_by_its_sentence(int index, string text, string example)
    {
        var word = Lexicon.Default.Words[index];
        Assert.Equal(text, word.Text);
        var folded = FoldedText.Fold(example);
        var without = new Lexicon(Lexicon.Default.Words.Where(other => other != word));
        if (word.Role < WordRole.Composition)
        {
            Assert.Contains(Tokens(Lexicon.Default, folded), token => token.Word == word);
            Assert.NotEqual(Tokens(Lexicon.Default, folded), Tokens(without, folded));
        }
        else if (AtEnd.Contains(word.Role))
        {
            var ended = folded.AsSpan(0, folded.IndexOf(word.Text, StringComparison.Ordinal) + word.Text.Length);
            Assert.True(Lexicon.Default.EndsWith(ended, word.Role, out var length));
            Assert.Equal(word.Text.Length, length);
            Assert.False(without.EndsWith(ended, word.Role) && !LongestOf.Contains(word.Role), "a shorter word of the role does");
        }
        else if (AtStart.Contains(word.Role))
        {
            var rest = folded.AsSpan(folded.IndexOf(word.Text, StringComparison.Ordinal));
            Assert.True(Lexicon.Default.StartsWith(rest, word.Role, out var length));
            Assert.Equal(word.Text.Length, length);
            Assert.False(without.StartsWith(rest, word.Role) && !LongestOf.Contains(word.Role), "a shorter word of the role does");
        }
        else
        {
            Assert.True(Lexicon.Default.Has(folded, word.Role));
            Assert.False(
                without.Has(folded, word.Role) && !LongestOf.Contains(word.Role),
                "another word of the role stands in the sentence too"
            );
        }
    }

    /// <summary>What a rule looks for at a place of its own costs no sentence anything.</summary>
    [Fact]
    public void Words_of_a_single_place_are_not_looked_for_in_sentences()
    {
        var own = Lexicon.Default.Words.Where(static word => word.Role >= WordRole.TownshipKind).ToList();
        Assert.NotEmpty(own);
        var only = new Lexicon(own);
        Assert.All(own, word =>
        {
            using var tokens = new TextStore(word.Text.Length);
            Assert.Equal(default, only.Read(word.Text, tokens));
            Assert.Equal(0, tokens.TokenCount);
        });
    }

    private static List<Token> Tokens(Lexicon lexicon, string text)
    {
        using var tokens = new TextStore(text.Length);
        lexicon.Read(text, tokens);
        return [.. tokens.Tokens];
    }
}
