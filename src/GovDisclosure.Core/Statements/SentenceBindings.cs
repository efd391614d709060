namespace GovDisclosure.Statements;

/// <summary>What the numbers of a sentence say of each other, once all are read.</summary>
internal sealed class SentenceBindings(SentenceView sentence, List<Stated> statements)
{
    private readonly List<Stated> reasoned = [];
    private readonly List<Stated> answered = [];

    /// <summary>Begins a sentence.</summary>
    public void Clear()
    {
        reasoned.Clear();
        answered.Clear();
    }

    /// <summary>Takes a number that was read.</summary>
    public void Take(Stated stated, Frame frame)
    {
        if (stated.IsCompared && !Meanings.ReasonsOf(stated.Event).IsEmpty && NamesCause(frame))
        {
            reasoned.Add(stated);
        }

        if (stated is { IsCompared: true, Event: Meaning.Completed } && !frame.Events.Has(Meaning.Completed))
        {
            answered.Add(stated);
        }
    }

    /// <summary>Binds what each number may be to the others.</summary>
    public void Bind()
    {
        DropNewWhereCarriedOverIsStated();
        BindOutcomesOfOneReason();
        BindAnsweredBesideCompleted();
        BindCompletedBesideWithdrawn();
    }

    private bool NamesCause(Frame frame)
    {
        var segment = frame.Segment;
        return sentence.Has(segment.Start, segment.Number, WordRole.Cause)
            || (frame.SaidAfter && sentence.Has(segment.End, segment.AfterEnd, WordRole.Cause));
    }

    // 属执法案卷2件，因可能损害名誉不予公开1件: beside others, one with a reason of its own is a row that is not known.
    private void BindOutcomesOfOneReason()
    {
        foreach (var stated in reasoned)
        {
            var own = Meanings.ReasonsOf(stated.Event).With(stated.Event);
            stated.IsAtMost |= statements.Exists(other => other != stated && own.Has(other.Event));
        }
    }

    // 35件均按期答复，办结33件: those answered are not the completed, where others are.
    private void BindAnsweredBesideCompleted()
    {
        foreach (var stated in answered)
        {
            var isOther = statements.Exists(other =>
                other is { IsCompared: true, Event: Meaning.Completed, Figure: not null }
                && other.Value != stated.Value
                && !answered.Contains(other)
            );
            stated.Readings = isOther ? Readings.Handled : stated.Readings;
        }
    }

    // 3件办结，2件撤回: those withdrawn are among the completed of the table.
    private void BindCompletedBesideWithdrawn()
    {
        if (statements.Exists(static other => other.Event == Meaning.Withdrawn))
        {
            foreach (var stated in statements)
            {
                stated.IsAtMost |= stated.Event == Meaning.Completed;
            }
        }
    }

    private void DropNewWhereCarriedOverIsStated()
    {
        if (statements.Exists(static other => other.IsCompared && other.Event == Meaning.CarriedOver))
        {
            foreach (var stated in statements)
            {
                stated.Readings =
                    stated.Readings == Readings.Handled && stated.Event == Meaning.Handled
                        ? Readings.HandledWithCarriedOver
                        : stated.Readings;
            }
        }
    }
}
