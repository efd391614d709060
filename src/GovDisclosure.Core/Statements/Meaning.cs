namespace GovDisclosure.Statements;

/// <summary>What a word of the lexicon means within its role, and what a statement is about.</summary>
internal enum Meaning
{
    None,

    // Topics.
    Requests,
    WeakRequests,
    Review,
    Litigation,
    Cases,
    Documents,
    Rules,
    Licensing,
    Penalties,
    Compulsion,
    Fees,
    Other,

    // What happened to requests.
    Received,
    NewlyReceived,
    Handled,
    Completed,
    Answered,
    Carried,
    CarriedTo,
    CarriedForward,
    CarriedOver,

    // Outcomes of requests, then the reasons for them.
    Granted,
    Partial,
    Refused,
    Unable,
    NotProcessed,
    OtherHandling,
    OtherReason,
    NotHeld,
    NotReady,
    Unclear,
    Petition,
    Repeated,
    Publication,
    Excessive,
    Reissue,
    StateSecret,
    Prohibited,
    Security,
    ThirdParty,
    InternalAffairs,
    ProcessInfo,
    EnforcementFile,
    Enquiry,
    Withdrawn,

    // What happened to documents, decisions and fees.
    Issued,
    Repealed,
    InForce,
    Decided,
    Charged,
    Disclosed,

    // How cases ended, and the kinds of litigation.
    Upheld,
    Corrected,
    OtherResult,
    Pending,
    Direct,
    After,

    // Years, applicants, bodies, shares: no members of sets.
    ThisYear,
    WholeYear,
    LastYear,
    NextYear,
    OtherYear,
    NumberedYear,
    Legal,
    Natural,
    Own,
    Whole,
    Sub,
    OnTime,
}

/// <summary>A set of meanings.</summary>
internal readonly record struct Meanings(ulong Bits)
{
    /// <summary>The outcomes of requests and the reasons for them.</summary>
    public static Meanings Outcomes { get; } = Between(Meaning.Granted, Meaning.Enquiry);

    /// <summary>The reasons that are rows of their own under an outcome; empty where it has none.</summary>
    public static Meanings ReasonsOf(Meaning outcome) =>
        outcome switch
        {
            Meaning.Unable => Between(Meaning.NotHeld, Meaning.Unclear),
            Meaning.NotProcessed => Between(Meaning.Petition, Meaning.Reissue),
            Meaning.Refused => Between(Meaning.StateSecret, Meaning.Enquiry),
            _ => default,
        };

    /// <summary>The topics of table two.</summary>
    public static Meanings Disclosure { get; } = Between(Meaning.Documents, Meaning.Fees);

    /// <summary>Licences, penalties and compulsion.</summary>
    public static Meanings Decisions { get; } = Between(Meaning.Licensing, Meaning.Compulsion);

    public bool IsEmpty => Bits == 0;

    public static Meanings Of(params ReadOnlySpan<Meaning> meanings)
    {
        var set = default(Meanings);
        foreach (var meaning in meanings)
        {
            set = set.With(meaning);
        }

        return set;
    }

    public bool Has(Meaning meaning) => (Bits & Bit(meaning)) != 0;

    public bool HasAny(Meanings other) => (Bits & other.Bits) != 0;

    public bool HasAny(ReadOnlySpan<Token> words)
    {
        foreach (var token in words)
        {
            if (Has(token.Meaning))
            {
                return true;
            }
        }

        return false;
    }

    public Meanings With(Meaning meaning) => new(Bits | Bit(meaning));

    public Meanings Without(Meaning meaning) => new(Bits & ~Bit(meaning));

    public Meanings Without(Meanings others) => new(Bits & ~others.Bits);

    private static ulong Bit(Meaning meaning) => meaning < Meaning.ThisYear ? 1UL << (int)meaning : 0;

    private static Meanings Between(Meaning first, Meaning last)
    {
        var set = default(Meanings);
        for (var meaning = first; meaning <= last; meaning++)
        {
            set = set.With(meaning);
        }

        return set;
    }
}
