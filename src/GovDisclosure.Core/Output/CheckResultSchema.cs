using GovDisclosure.Rules;

namespace GovDisclosure.Output;

/// <summary>The JSON Schema (draft 2020-12) of what <see cref="CheckResultJson"/> writes.</summary>
public static partial class CheckResultSchema
{
    /// <summary>The permanent id of the schema.</summary>
    public const string Id = "urn:govdisclosure:schema:check-result:1";

    private const string Result = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "urn:govdisclosure:schema:check-result:1",
          "title": "核对结果",
          "description": "The result of a check of one report, or of several in the order given.",
          "anyOf": [{"$ref": "#/$defs/checked"}, {"type": "array", "items": {"$ref": "#/$defs/checked"}}],
          "$defs": {
            "checked": {"anyOf": [{"$ref": "#/$defs/result"}, {"$ref": "#/$defs/unreadable"}]},
            "result": {
              "type": "object",
              "required": ["ruleSet", "findings", "causes", "statements", "cells", "passed", "nothingStated", "notRun", "summary"],
              "additionalProperties": false,
              "properties": {
                "file": {
                  "type": "string",
                  "description": "The file as named by the caller; absent when the result is of a report in memory."
                },
                "previous": {"type": "string", "description": "The file of last year's report."},
                "agencyMatch": {"$ref": "#/$defs/agencyMatch"},
                "ruleSet": {
                  "type": "string",
                  "description": "The version of the catalogue and the hash of the rules and the policy."
                },
                "findings": {
                  "type": "array",
                  "items": {"$ref": "#/$defs/finding"},
                  "description": "By rule, then in the order of the form; no more than the policy keeps, while the summary counts all."
                },
                "causes": {
                  "type": "array",
                  "items": {"$ref": "#/$defs/cause"},
                  "description": "The findings by what causes them, the gravest cause first; every finding has one cause."
                },
                "explanations": {
                  "type": "array",
                  "items": {"$ref": "#/$defs/explanation"},
                  "description": "For each table with a relation that does not hold: the smallest sets of changes that would restore all. Proposals; nothing is changed."
                },
                "statements": {
                  "type": "array",
                  "items": {"$ref": "#/$defs/statement"},
                  "description": "What the words of the report state of its tables, in their order."
                },
                "cells": {"$ref": "#/$defs/cells"},
                "score": {
                  "type": "object",
                  "required": ["points", "items"],
                  "additionalProperties": false,
                  "description": "The points of the report by the policy; absent where the policy gives none.",
                  "properties": {
                    "points": {"type": "number"},
                    "items": {
                      "type": "array",
                      "items": {
                        "type": "object",
                        "required": ["rule", "points", "finding"],
                        "additionalProperties": false,
                        "properties": {
                          "rule": {"$ref": "#/$defs/ruleId"},
                          "points": {"type": "number"},
                          "finding": {"type": "integer", "minimum": 0, "description": "The place of the finding in the member findings."}
                        }
                      }
                    }
                  }
                },
                "passed": {
                  "type": "array",
                  "items": {"$ref": "#/$defs/ruleId"},
                  "description": "The rules of which every instance was run and holds."
                },
                "nothingStated": {
                  "type": "array",
                  "items": {"$ref": "#/$defs/ruleId"},
                  "description": "The rules that ran on a report that states nothing they could compare: nothing is wrong, and nothing was shown to be right."
                },
                "notRun": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["rule", "reason", "message"],
                    "additionalProperties": false,
                    "properties": {
                      "rule": {"$ref": "#/$defs/ruleId"},
                      "reason": {"type": "string"},
                      "message": {"$ref": "#/$defs/text"},
                      "remedy": {
                        "enum": ["previousReport", "agency", "year", "source", "otherReports", "submissionDay"],
                        "description": "What would let the rule run; absent where nothing that the caller could give would."
                      }
                    }
                  },
                  "description": "The rules that were not run, and why."
                },
                "unusedWaivers": {
                  "type": "array",
                  "minItems": 1,
                  "items": {
                    "type": "object",
                    "required": ["rule", "pointer", "reason", "by", "until"],
                    "additionalProperties": false,
                    "properties": {
                      "rule": {"$ref": "#/$defs/ruleId"},
                      "pointer": {"$ref": "#/$defs/pointer"},
                      "reason": {"type": "string"},
                      "by": {"type": "string"},
                      "until": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
                    }
                  },
                  "description": "The waivers about this agency and year whose rule ran, but that covered nothing; absent when there are none."
                },
                "summary": {"$ref": "#/$defs/summary"},
                "diagnostics": {"type": "array", "items": {"$ref": "#/$defs/diagnostic"}}
              }
            },
            "unreadable": {
              "type": "object",
              "required": ["file", "error", "diagnostics"],
              "additionalProperties": false,
              "properties": {
                "file": {"type": "string"},
                "error": {"$ref": "#/$defs/text"},
                "diagnostics": {"type": "array", "items": {"$ref": "#/$defs/diagnostic"}}
              }
            },
            "agencyMatch": {
              "type": "object",
              "required": ["ground", "message"],
              "additionalProperties": false,
              "properties": {
                "ground": {"enum": ["sameName", "sameGovernment", "formerName", "notStated", "otherName"]},
                "message": {"$ref": "#/$defs/text"}
              },
              "description": "On which ground last year's report was taken for the same agency's, or was not (otherName)."
            },
        """;

    private const string Summary = """
            "cells": {
              "type": "object",
              "required": ["read", "blank", "notRead", "notInDocument"],
              "additionalProperties": false,
              "properties": {
                "read": {"type": "integer", "minimum": 0, "description": "Cells with a number, printed or recovered, or a mark of not applicable."},
                "blank": {"type": "integer", "minimum": 0, "description": "Cells that are blank in the document."},
                "notRead": {
                  "type": "integer",
                  "minimum": 0,
                  "description": "Cells that the document shows and whose figure was not read. What was not read was not checked."
                },
                "notInDocument": {
                  "type": "integer",
                  "minimum": 0,
                  "description": "Cells of rows and tables that the document does not show at all; they were not checked either."
                }
              },
              "description": "How much of the form was read; the four add up to its cells."
            },
            "summary": {
              "type": "object",
              "required": ["errors", "warnings", "infos", "notAssessable", "waived", "findings", "passed", "nothingStated", "notRun"],
              "additionalProperties": false,
              "properties": {
                "errors": {"type": "integer", "minimum": 0},
                "warnings": {"type": "integer", "minimum": 0},
                "infos": {"type": "integer", "minimum": 0},
                "notAssessable": {"type": "integer", "minimum": 0},
                "waived": {"type": "integer", "minimum": 0},
                "findings": {"type": "integer", "minimum": 0},
                "passed": {"type": "integer", "minimum": 0},
                "nothingStated": {"type": "integer", "minimum": 0},
                "notRun": {"type": "integer", "minimum": 0}
              }
            },
            "cause": {
              "type": "object",
              "required": ["kind", "pointer", "message", "findings"],
              "additionalProperties": false,
              "properties": {
                "kind": {"enum": ["single", "cutDocument", "table", "form", "labels", "cells", "relations", "sentence"]},
                "pointer": {"$ref": "#/$defs/pointer"},
                "message": {"$ref": "#/$defs/text"},
                "findings": {
                  "type": "array",
                  "items": {"type": "integer", "minimum": 0},
                  "minItems": 1,
                  "description": "The places of the findings in the member findings, the gravest first."
                }
              }
            },
            "diagnostic": {
              "type": "object",
              "required": ["code", "severity", "message"],
              "additionalProperties": false,
              "properties": {
                "code": {"type": "string", "pattern": "^GD9[0-9]{3}$"},
                "severity": {"$ref": "#/$defs/severity"},
                "pointer": {"$ref": "#/$defs/pointer"},
                "position": {"$ref": "#/$defs/position"},
                "message": {"$ref": "#/$defs/text"}
              }
            }
          }
        }

        """;

    /// <summary>The schema as indented JSON, ended by a line end.</summary>
    public static string ToJson() => string.Join('\n', Result, Findings, Explanations, Summary).ReplaceLineEndings("\n");
}
