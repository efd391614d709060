namespace GovDisclosure.Statements;

/// <summary>What a word does in a sentence.</summary>
internal enum WordRole
{
    // Roles of words that part a sentence: where two begin at one place, the longer is read.
    Topic,
    Event,
    Result,
    Kind,
    Year,
    None,
    Compare,
    Plan,
    Part,
    Main,
    Rest,
    Channel,
    Applicant,
    Body,
    Quality,
    Skip,
    Rate,
    Quantity,

    // Roles of words that are looked for wherever they are, also within others.
    Composition,
    Disclosure,
    OtherCases,
    Each,
    Anyone,
    Channels,
    All,
    Exception,
    NoneQualifier,
    Cause,
    CaseHandling,
    OtherOutcome,
    GrantedAlone,
    NoneTail,
    Proposals,
    YearEnd,
    BodyName,
    PlaceName,

    OtherItem,
    Applicants,
    Heading,
    Media,
    OpenList,
    Respectively,

    // Roles of words that a single rule on the content of a report looks for.
    PeriodName,
    PeriodEnd,
    PeriodOpening,
    Statistics,
    Founding,
    Assessment,
    DisclosureAspect,
    RequestAspect,
    ManagementAspect,
    PlatformAspect,
    SupervisionAspect,
    ReportParts,
    Problem,
    Measure,
    TemplatePhrase,
    Instruction,
    Fee,

    // Roles of words that a single rule looks for at a place of its own. They are not looked for in every sentence.
    TownshipKind,
    TownshipSign,
    TownshipPair,
    TownshipVillage,
    AnyTownship,
    Elsewhere,
    ElsewhereOfTownship,
    ElsewhereOfDivision,
    Act,
    OwnVerb,
    VerbOfKind,
    OwnForm,
    LowerForm,
    TownshipBody,
    GovernmentName,
    ShortGovernment,
    HigherPlace,
    LeadingVerb,
    DisclosureWork,
    CountyKind,
    DivisionKind,
    Reduplicated,
    Continued,
    AgencyName,
    NameOpening,
    ReportName,
    Report,
    Lack,
    ProblemFrame,
    MeasureOpening,
    YearComparison,
    NoticeCited,
    NoticeIssuer,
    NoticeOpening,
    Right,
    Safeguard,
    Interests,
    FeeTemplate,
    NothingSaid,
    AnnouncementOpening,
    Announced,
    OpenEnd,
    ShareLeavingOut,
    Share,
    ProcessingFee,
    FeeRate,
    StockExplanation,
    CommonSentence,
    GovernmentOffice,
    OfficeEnding,
    ZoneName,
    NameLead,
    Since,
    Street,
    StreetOffice,
}

/// <summary>A word of the lexicon.</summary>
/// <param name="Text">The word, folded.</param>
/// <param name="Role">What it does in a sentence.</param>
/// <param name="Meaning">What it means.</param>
internal sealed record Word(string Text, WordRole Role, Meaning Meaning);

/// <summary>A word of the lexicon, or a year in digits, where it is in a sentence.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Word">The word.</param>
/// <param name="Year">The year, for one in digits.</param>
internal readonly record struct Token(int Start, int End, Word Word, int Year = 0)
{
    public WordRole Role => Word.Role;

    public Meaning Meaning => Word.Meaning;

    /// <summary>Whether it says what happened: an event, a result of a case or a kind of litigation.</summary>
    public bool SaysWhatHappened => Role is WordRole.Event or WordRole.Result or WordRole.Kind;

    public bool Is(WordRole role, Meaning meaning) => Role == role && Meaning == meaning;
}
