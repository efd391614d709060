using System.Text.Json;
using GovDisclosure.Json;
using static GovDisclosure.Json.SchemaParts;

namespace GovDisclosure.RollUp;

/// <summary>The JSON Schema (draft 2020-12) of what <see cref="RollUpJson"/> writes.</summary>
public static class RollUpSchema
{
    /// <summary>The permanent id of the schema.</summary>
    public const string Id = "urn:govdisclosure:schema:roll-up:1";

    /// <summary>The schema as indented JSON, ended by a line end.</summary>
    public static string ToJson() =>
        Printed(static writer =>
        {
            Begin(
                writer,
                Id,
                "报告汇总",
                "What became of each unit and file, what the reports add up to, and where what was published differs."
            );
            Whole(writer);
        });

    private static void Whole(Utf8JsonWriter writer) =>
        Members(
            ("year", Types("integer")),
            ("edition", Types("string")),
            ("deadlineUnits", Types("string")),
            ("missing", Texts),
            ("late", ArrayOf(Members(("unit", Types("string")), ("publishedOn", Types("string"))))),
            ("undated", Texts),
            (
                "duplicates",
                ArrayOf(
                    Members(
                        ("unit", Types("string")),
                        ("files", Texts),
                        ("used", Types("string")),
                        ("sameDay?", Types("boolean")),
                        ("undated?", Types("boolean")),
                        ("differing", ArrayOf(Pointer))
                    )
                )
            ),
            ("identicalCopies", ArrayOf(Members(("unit", Types("string")), ("files", Texts)))),
            ("foreign", Texts),
            ("outsidePerimeterFiles", Texts),
            ("wrongYear", ArrayOf(Members(("unit", Types("string")), ("file", Types("string")), ("year", Types("integer"))))),
            ("renamed", ArrayOf(Members(("unit", Types("string")), ("nameInFile", Types("string"))))),
            ("merged", ArrayOf(Members(("unit", Types("string")), ("into", Types("string")), ("file", Types("string"))))),
            ("unexpectedFiles", Texts),
            ("ambiguous", Texts),
            ("unreadable", Texts),
            ("edition2019", Texts),
            (
                "blanks",
                ArrayOf(
                    Members(
                        ("unit", Types("string")),
                        ("pointer", Pointer),
                        ("parentCounts", Types("number", "null")),
                        ("likely?", Types("boolean"))
                    )
                )
            ),
            (
                "childErrors",
                ArrayOf(
                    Members(
                        ("unit", Types("string")),
                        ("pointer", Pointer),
                        ("published", Types("integer")),
                        ("shouldBe", Types("integer")),
                        ("parent", Words(["recomputed", "summed", "unknown"])),
                        ("likely?", Types("boolean"))
                    )
                )
            ),
            (
                "carriesParent",
                ArrayOf(Members(("unit", Types("string")), ("file", Types("string")), ("perimeter", Types("string", "null"))))
            ),
            ("units", MapOf(ArrayOf(Words(JsonWords.All<UnitStatus>())))),
            ("perimeters", Members(("own", Perimeter), ("region", Perimeter))),
            (
                "files",
                MapOf(
                    Members(
                        ("unit", Types("string", "null")),
                        ("role", Words(JsonWords.All<FileRole>())),
                        ("year", Types("integer", "null")),
                        ("edition", Types("string", "null")),
                        ("reason", Text)
                    )
                )
            )
        )(writer);

    private static Action<Utf8JsonWriter> Text => Members(("zh", Types("string")), ("en", Types("string")));

    private static Action<Utf8JsonWriter> Texts => ArrayOf(Types("string"));

    private static (string Name, Action<Utf8JsonWriter> Write)[] CauseMembers =>
        [("cause", Words(JsonWords.All<CauseKind>())), ("unit", Types("string", "null")), ("file", Types("string", "null"))];

    private static Action<Utf8JsonWriter> Perimeter =>
        Members(
            ("units", Texts),
            ("missing", Texts),
            ("compared", Types("boolean")),
            ("publishedProblem?", Text),
            ("blankCells", Types("integer")),
            ("notAssessable", MapOf(Types("string"))),
            (
                "gaps",
                ArrayOf(Members(("unit", Types("string")), ("pointer", Pointer), ("state", Words(["blank", "notApplicable", "notRead"]))))
            ),
            ("repaired", MapOf(Types("number"))),
            (
                "differences",
                ArrayOf(
                    Members(
                        ("pointer", Pointer),
                        ("published", Types("number")),
                        ("sum", Types("number", "null")),
                        ("difference", Types("number")),
                        ("causes", ArrayOf(Members([.. CauseMembers, ("amount", Types("number")), ("rest?", Types("boolean"))])))
                    )
                )
            ),
            ("causes", ArrayOf(ArrayOf(Types("string", "null")))),
            ("certain", Types("boolean")),
            (
                "certificate?",
                Members(
                    ("addends", MapOf(MapOf(Types("number")))),
                    ("residue", Types("number")),
                    ("hypotheses", Types("integer")),
                    ("searchedUpTo", Types("integer")),
                    ("exact", Types("boolean")),
                    ("exhaustive", Types("boolean")),
                    ("smallestSets", Types("integer")),
                    ("doubt?", Text),
                    (
                        "sets",
                        ArrayOf(
                            ArrayOf(
                                Members([
                                    .. CauseMembers,
                                    ("equalFiles?", Texts),
                                    ("rest?", Types("boolean")),
                                    ("amounts", MapOf(Types("number"))),
                                ])
                            )
                        )
                    )
                )
            )
        );
}
