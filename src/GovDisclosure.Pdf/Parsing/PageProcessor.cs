using GovDisclosure.Pdf.Layout;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Graphics.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace GovDisclosure.Pdf.Parsing;

/// <summary>Goes through the operations of one page and takes down its letters and its straight lines; nothing is painted and no picture
/// unpacked.</summary>
internal sealed class PageProcessor(
    ParsingBudget budget,
    PageContent content,
    int pageNumber,
    IResourceStore resourceStore,
    IPdfTokenScanner pdfScanner,
    IPageContentParser pageContentParser,
    ILookupFilterProvider filterProvider,
    CropBox cropBox,
    UserSpaceUnit userSpaceUnit,
    PageRotationDegrees rotation,
    TransformationMatrix initialMatrix,
    ParsingOptions parsingOptions
)
    : BaseStreamProcessor<PageContent>(
        pageNumber,
        resourceStore,
        pdfScanner,
        pageContentParser,
        filterProvider,
        cropBox,
        userSpaceUnit,
        rotation,
        in initialMatrix,
        parsingOptions
    )
{
    private const double LeastWhite = 0.98;

    private readonly PathLines path = new(budget, content);

    public override PageContent Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        PageNumber = pageNumberCurrent;
        CloneAllStates();
        ProcessOperations(operations);
        return content;
    }

    public override void RenderGlyph(
        IFont font,
        CurrentGraphicsState currentState,
        double fontSize,
        double pointSize,
        int code,
        string unicode,
        long currentOffset,
        in TransformationMatrix renderingMatrix,
        in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox
    )
    {
        budget.CountElement();
        var start = Place(0, 0, renderingMatrix, textMatrix, transformationMatrix);
        var end = Place(characterBoundingBox.Width, 0, renderingMatrix, textMatrix, transformationMatrix);
        var top = Place(0, 1, renderingMatrix, textMatrix, transformationMatrix);
        var isShown = currentState.FontState.TextRenderingMode is not (TextRenderingMode.Neither or TextRenderingMode.NeitherClip);
        content.Add(unicode, start, end, top, isShown && currentState.AlphaConstantNonStroking > 0, IsWhite(currentState));
    }

    public override void PushState()
    {
        budget.CountElement();
        base.PushState();
    }

    public override void BeginSubpath() { }

    public override PdfPoint? CloseSubpath()
    {
        path.Close();
        return null;
    }

    public override void ClosePath() => path.Close();

    public override void MoveTo(double x, double y) => path.MoveTo(CurrentTransformationMatrix.Transform(new PdfPoint(x, y)));

    public override void LineTo(double x, double y) => path.LineTo(CurrentTransformationMatrix.Transform(new PdfPoint(x, y)));

    public override void BezierCurveTo(double x2, double y2, double x3, double y3) =>
        path.CurveTo(CurrentTransformationMatrix.Transform(new PdfPoint(x3, y3)));

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) =>
        path.CurveTo(CurrentTransformationMatrix.Transform(new PdfPoint(x3, y3)));

    public override void Rectangle(double x, double y, double width, double height)
    {
        MoveTo(x, y);
        LineTo(x + width, y);
        LineTo(x + width, y + height);
        LineTo(x, y + height);
        path.Close();
    }

    public override void StrokePath(bool close)
    {
        if (close)
        {
            path.Close();
        }

        path.Stroke();
    }

    public override void FillPath(FillingRule fillingRule, bool close)
    {
        AddSurfaces();
        path.Fill();
    }

    public override void FillStrokePath(FillingRule fillingRule, bool close)
    {
        if (close)
        {
            path.Close();
        }

        AddSurfaces();
        path.Stroke();
    }

    public override void EndPath() => path.Clear();

    public override void ModifyClippingIntersect(FillingRule clippingRule)
    {
        // Nothing is painted: what a path clips is read all the same.
    }

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties) { }

    public override void EndMarkedContent() { }

    public override void PaintShading(NameToken shadingName) { }

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule) { }

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord)
    {
        budget.CountElement();
        content.AddImage();
    }

    protected override void RenderInlineImage(InlineImage inlineImage)
    {
        budget.CountElement();
        content.AddImage();
    }

    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        budget.CountForm();
        base.ProcessFormXObject(formStream, xObjectName);
    }

    // What shines through hides nothing.
    private void AddSurfaces()
    {
        var state = GetCurrentState();
        if (state.AlphaConstantNonStroking >= 1 && state.BlendMode == BlendMode.Normal)
        {
            path.AddSurfaces(IsWhite(state));
        }
    }

    private static bool IsWhite(CurrentGraphicsState state)
    {
        if (state.CurrentNonStrokingColor is not { } colour || colour.ColorSpace == ColorSpace.Pattern)
        {
            return false;
        }

        var (red, green, blue) = colour.ToRGBValues();
        return Math.Min(red, Math.Min(green, blue)) >= LeastWhite;
    }

    private static PdfPoint Place(
        double x,
        double y,
        in TransformationMatrix rendering,
        in TransformationMatrix text,
        in TransformationMatrix transformation
    ) => transformation.Transform(text.Transform(rendering.Transform(new PdfPoint(x, y))));
}
