using GovDisclosure.Pdf.Layout;
using UglyToad.PdfPig.Core;

namespace GovDisclosure.Pdf.Parsing;

/// <summary>The straight lines of the path that is being drawn. A line may be stroked, or filled as a thin rectangle; both rule a page
/// alike.</summary>
internal sealed class PathLines(ParsingBudget budget, PageContent content)
{
    // In points. What is broader is a surface, as the ground of a cell.
    private const double Thinnest = 3.5;
    private const double MostSlant = 0.5;

    private readonly List<Segment> segments = [];
    private readonly List<Box> boxes = [];
    private PdfPoint start;
    private PdfPoint current;
    private bool isOpen;

    public void MoveTo(PdfPoint point)
    {
        budget.CountElement();
        (start, current, isOpen) = (point, point, true);
        boxes.Add(new Box(point.X, point.Y, point.X, point.Y, IsSlanted: false));
    }

    public void LineTo(PdfPoint point)
    {
        budget.CountElement();
        segments.Add(new Segment(current.X, current.Y, point.X, point.Y));
        GoTo(point, isSlanted: Math.Min(Math.Abs(point.X - current.X), Math.Abs(point.Y - current.Y)) > MostSlant);
    }

    public void CurveTo(PdfPoint point) => GoTo(point, isSlanted: true);

    private void GoTo(PdfPoint point, bool isSlanted)
    {
        budget.CountElement();
        if (!isOpen)
        {
            MoveTo(point);
        }

        current = point;
        boxes[^1] = boxes[^1].With(point.X, point.Y, isSlanted);
    }

    public void Close()
    {
        if (isOpen && current != start)
        {
            LineTo(start);
        }
    }

    public void Stroke()
    {
        foreach (var segment in segments)
        {
            content.AddRule(segment.X1, segment.Y1, segment.X2, segment.Y2);
        }

        Clear();
    }

    /// <summary>Takes note of the rectangles that the path fills, larger than a line.</summary>
    public void AddSurfaces(bool isWhite)
    {
        foreach (var box in boxes)
        {
            if (!box.IsSlanted && box.Width > Thinnest && box.Height > Thinnest)
            {
                content.AddSurface(new Surface(box.Left, box.Bottom, box.Right, box.Top, isWhite));
            }
        }
    }

    public void Fill()
    {
        foreach (var box in boxes)
        {
            if (box.Width <= Thinnest && box.Height > box.Width)
            {
                content.AddRule(box.MiddleX, box.Bottom, box.MiddleX, box.Top);
            }
            else if (box.Height <= Thinnest && box.Width > box.Height)
            {
                content.AddRule(box.Left, box.MiddleY, box.Right, box.MiddleY);
            }
        }

        Clear();
    }

    public void Clear()
    {
        segments.Clear();
        boxes.Clear();
        isOpen = false;
    }

    private readonly record struct Segment(double X1, double Y1, double X2, double Y2);

    private readonly record struct Box(double Left, double Bottom, double Right, double Top, bool IsSlanted)
    {
        public double Width => Right - Left;

        public double Height => Top - Bottom;

        public double MiddleX => (Left + Right) / 2;

        public double MiddleY => (Bottom + Top) / 2;

        public Box With(double x, double y, bool isSlanted) =>
            new(Math.Min(Left, x), Math.Min(Bottom, y), Math.Max(Right, x), Math.Max(Top, y), IsSlanted || isSlanted);
    }
}
