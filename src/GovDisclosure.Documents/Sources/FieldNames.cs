namespace GovDisclosure.Documents.Sources;

/// <summary>The names by which crawlers and portals call what they know of a page.</summary>
internal static class FieldNames
{
    private const char ByteOrderMark = '\uFEFF';

    private static readonly string[] OfTitles = ["title", "标题", "name", "名称", "信息名称"];
    private static readonly string[] OfDates =
    [
        "publishdate",
        "publishtime",
        "publishedon",
        "publishedat",
        "published",
        "pubdate",
        "pubtime",
        "releasedate",
        "releasetime",
        "date",
        "发布日期",
        "发布时间",
        "公开日期",
        "日期",
        "时间",
    ];
    private static readonly string[] OfPublishers =
    [
        "agency",
        "publisher",
        "source",
        "发布机构",
        "发布单位",
        "机构",
        "机关",
        "单位",
        "来源",
    ];

    private static readonly string[] OfAddresses = ["url", "link", "href", "id", "docid", "articleid", "网址", "链接", "编号"];

    public static bool IsTitle(string name) => Is(name, OfTitles);

    public static bool IsDate(string name) => Is(name, OfDates);

    public static bool IsPublisher(string name) => Is(name, OfPublishers);

    /// <summary>Whether a field says which page it is: no two pages have the same.</summary>
    public static bool IsAddress(string name) => Is(name, OfAddresses);

    // pub_date, pubDate and PUB-DATE are one name.
    private static bool Is(string name, string[] names)
    {
        var plain = name.Trim(ByteOrderMark, ' ').Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        return Array.Exists(names, known => string.Equals(plain, known, StringComparison.OrdinalIgnoreCase));
    }
}
