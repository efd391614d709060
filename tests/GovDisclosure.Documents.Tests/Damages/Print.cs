namespace GovDisclosure.Documents.Tests.Damages;

/// <summary>A way in which a draft is printed.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Has">What a damage can count on.</param>
/// <param name="Write">Prints it.</param>
/// <param name="KeepsPlaces">Whether each cell has a place of its own, so that none moves up where one before it is lost.</param>
/// <param name="HidesBlankEdges">Whether an empty cell behind the last column shows nothing, as in a sheet without borders.</param>
internal sealed record Print(string Name, Needs Has, Func<Draft, byte[]> Write, bool KeepsPlaces = false, bool HidesBlankEdges = false)
{
    /// <summary>Whether a damage to a draft shows in the print.</summary>
    public bool Shows(Draft draft, Damage damage) =>
        Shows(damage.Needs, draft.Figures != Figures.MostlyBlank || (Has & Needs.Blanks) != 0 ? Needs.WholeRows : Needs.Nothing);

    /// <summary>Whether a damage to any draft shows in the print.</summary>
    public bool Shows(Damage damage) => Shows(damage.Needs, Needs.WholeRows);

    /// <summary>Whether all damages that were done to a draft show in the print.</summary>
    public bool Shows(Draft draft) => Shows(draft.Needs, Needs.Nothing);

    private bool Shows(Needs needs, Needs ofDraft)
    {
        const Needs Either = Needs.Page | Needs.Word;
        var has = Has | ofDraft | (KeepsPlaces ? Needs.Nothing : Needs.Shifts) | (HidesBlankEdges ? Needs.Nothing : Needs.BlankEdges);
        return ((needs & Either) == 0 || (needs & Either & has) != 0) && (needs & ~Either & ~has) == 0;
    }
}
