using UglyToad.PdfPig.Core;

namespace GovDisclosure.Pdf.Layout;

/// <summary>A letter as it was drawn.</summary>
/// <param name="Letter">The letter, on a page that is turned so that it is upright.</param>
/// <param name="Direction">How often the page is turned for that.</param>
/// <param name="Middle">Its middle on the page as drawn.</param>
/// <param name="Surfaces">How many surfaces were painted before it.</param>
internal readonly record struct DrawnLetter(Letter Letter, int Direction, PdfPoint Middle, int Surfaces);
