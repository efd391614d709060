namespace GovDisclosure.Statements;

/// <summary>Reads that all requests had one outcome: 收到申请4件，均予以公开. Then as many were granted as came.</summary>
internal sealed class AllOutcomeReader(SentenceView sentence, List<Stated> statements)
{
    // What is said of all follows the number at once.
    private const int NearNumber = 16;

    private static readonly Meanings Outcomes = Meanings.Of(
        Meaning.Granted,
        Meaning.Partial,
        Meaning.Refused,
        Meaning.Unable,
        Meaning.NotHeld,
        Meaning.NotProcessed
    );

    public void Read()
    {
        if (!statements.Exists(IsOfAll) || statements.Exists(static stated => IsOfSome(stated.Event)))
        {
            return;
        }

        var place = 0;
        while (Clauses.TryNext(sentence.Letters, ref place, out var clause))
        {
            if (OutcomeOf(clause) is var outcome and not Meaning.None && FindWhole(clause) is { } whole)
            {
                statements.Add(
                    new Stated
                    {
                        Place = clause,
                        Value = whole.Value,
                        Topic = Meaning.Requests,
                        Event = outcome,
                        Readings = Readings.OfOutcome(outcome),
                        IsDerived = true,
                    }
                );
                return;
            }
        }
    }

    private static bool IsOfAll(Stated stated) =>
        stated is { IsCompared: true, IsAtMost: false, Figure: not null } && PartList.IsCourse(stated.Event);

    private static bool IsOfSome(Meaning happened) =>
        Meanings.Outcomes.Has(happened)
        || happened is Meaning.Withdrawn or Meaning.Carried or Meaning.CarriedTo or Meaning.CarriedForward or Meaning.CarriedOver;

    // The one outcome that a clause without a number says of all; none where it names several, or denies it.
    private Meaning OutcomeOf((int Start, int End) clause)
    {
        var outcome = Meaning.None;
        foreach (var token in sentence.Within(clause.Start, clause.End))
        {
            if (token.Role is WordRole.None or WordRole.Rest or WordRole.Topic || (outcome != Meaning.None && token.SaysWhatHappened))
            {
                return Meaning.None;
            }

            outcome = Outcomes.Has(token.Meaning) && sentence.Has(clause.Start, token.Start, WordRole.All) ? token.Meaning : outcome;
        }

        return sentence.Figures.Exists(figure => figure.Start >= clause.Start && figure.Start < clause.End) ? Meaning.None : outcome;
    }

    private Stated? FindWhole((int Start, int End) clause)
    {
        var last = statements.FindLast(stated => stated.Figure is not null && stated.Place.End <= clause.Start);
        return last is not null && IsOfAll(last) && clause.Start - last.Place.End <= NearNumber ? last : null;
    }
}
