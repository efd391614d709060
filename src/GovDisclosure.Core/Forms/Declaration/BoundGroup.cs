namespace GovDisclosure.Forms.Declaration;

/// <summary>A group of the form that knows its record.</summary>
internal sealed class BoundGroup<TGroup>(FormNode parent, string propertyName, string labelZh, string labelEn)
    : FormGroup(parent, propertyName, labelZh, labelEn)
    where TGroup : class, IReportGroup<TGroup>
{
    internal override string RecordName => typeof(TGroup).Name;
}
