namespace GovDisclosure;

/// <summary>What kind of agency publishes the report; deadlines and the power to make rules depend on it.</summary>
public enum AgencyKind
{
    /// <summary>人民政府 or the office that reports for it.</summary>
    Government = 1,

    /// <summary>A department of a government (部门).</summary>
    Department = 2,
}
