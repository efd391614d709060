namespace GovDisclosure.Forms.Declaration;

/// <summary>A group of the form that knows its record.</summary>
internal sealed class BoundGroup<TGroup>(
    FormNode parent,
    string propertyName,
    string labelZh,
    string labelEn,
    Func<AnnualReport, TGroup?> get,
    Func<AnnualReport, TGroup, AnnualReport> put
) : FormGroup(parent, propertyName, labelZh, labelEn)
    where TGroup : class, IReportGroup<TGroup>
{
    internal override Type RecordType => typeof(TGroup);

    internal override object? GetRecord(AnnualReport report) => get(report);

    internal override AnnualReport WithRecord(AnnualReport report, object record) => put(report, (TGroup)record);
}
