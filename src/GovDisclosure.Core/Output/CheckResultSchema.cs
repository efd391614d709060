using GovDisclosure.Rules;

namespace GovDisclosure.Output;

/// <summary>The JSON Schema (draft 2020-12) of what <see cref="CheckResultJson"/> writes.</summary>
public static class CheckResultSchema
{
    /// <summary>The permanent id of the schema.</summary>
    public const string Id = "urn:govdisclosure:schema:check-result:1";

    private const string Text = """
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
            "ruleId": {
              "type": "string",
              "minLength": 1,
              "description": "The permanent id of a rule; those of the catalogue are GD and four digits."
            },
            "pointer": {
              "type": "string",
              "pattern": "^(/.*)?$",
              "description": "A JSON Pointer into the report; empty for the whole report."
            },
            "severity": {"enum": ["error", "warning", "info"]},
            "text": {
              "type": "object",
              "required": ["zh", "en"],
              "additionalProperties": false,
              "properties": {"zh": {"type": "string"}, "en": {"type": "string"}}
            },
            "position": {
              "type": "object",
              "required": [],
              "additionalProperties": false,
              "properties": {
                "sheet": {"type": "string"},
                "page": {"type": "integer", "minimum": 1},
                "line": {"type": "integer", "minimum": 1},
                "column": {"type": "integer", "minimum": 1},
                "table": {"type": "integer", "minimum": 1},
                "row": {"type": "integer", "minimum": 1},
                "cell": {"type": "integer", "minimum": 1}
              },
              "description": "Where it stands in the source; only what is known."
            },
            "value": {
              "anyOf": [{"type": "number"}, {"type": "null"}, {"const": "n/a"}],
              "description": "As in the report: null is blank, n/a is not applicable."
            },
            "quote": {
              "type": "object",
              "required": ["pointer", "offset", "length", "text"],
              "additionalProperties": false,
              "properties": {
                "pointer": {"$ref": "#/$defs/pointer"},
                "offset": {"type": "integer", "minimum": 0},
                "length": {"type": "integer", "minimum": 0},
                "text": {"type": "string"}
              }
            },
            "waiver": {
              "type": "object",
              "required": ["reason", "by", "until"],
              "additionalProperties": false,
              "properties": {
                "reason": {"type": "string"},
                "by": {"type": "string"},
                "until": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
              }
            },
            "operand": {
              "type": "object",
              "required": ["pointer", "coefficient", "value"],
              "additionalProperties": false,
              "properties": {
                "pointer": {"$ref": "#/$defs/pointer"},
                "report": {"const": "previous"},
                "coefficient": {"type": "integer"},
                "value": {"$ref": "#/$defs/value"}
              }
            },
            "finding": {
              "type": "object",
              "required": ["rule", "name", "severity", "status", "pointer", "operands", "basis", "message", "fingerprint"],
              "additionalProperties": false,
              "properties": {
                "rule": {"$ref": "#/$defs/ruleId"},
                "name": {"type": "string"},
                "severity": {"$ref": "#/$defs/severity"},
                "status": {"enum": ["fail", "notAssessable", "waived"]},
                "pointer": {"$ref": "#/$defs/pointer"},
                "subject": {"type": "string", "description": "What tells it from others of its rule at the same place, such as a printed label."},
                "left": {"type": "integer"},
                "right": {"type": "integer"},
                "difference": {"type": "integer"},
                "operands": {"type": "array", "items": {"$ref": "#/$defs/operand"}},
                "quote": {"$ref": "#/$defs/quote"},
                "position": {"$ref": "#/$defs/position"},
                "blockedBy": {"$ref": "#/$defs/ruleId"},
                "waiver": {"$ref": "#/$defs/waiver"},
                "basis": {"$ref": "#/$defs/text"},
                "message": {"$ref": "#/$defs/text"},
                "fingerprint": {
                  "type": "string",
                  "minLength": 1,
                  "description": "The same for the same finding in another check of the same report."
                }
              }
            },
            "statement": {
              "type": "object",
              "required": ["pointer", "quote", "offset", "length", "event", "value", "inWords", "derived", "verdict", "readings"],
              "additionalProperties": false,
              "properties": {
                "pointer": {"$ref": "#/$defs/pointer"},
                "quote": {"$ref": "#/$defs/quote"},
                "offset": {"type": "integer", "minimum": 0, "description": "Where the number, or the words that stand for one, begin in the text."},
                "length": {"type": "integer", "minimum": 0},
                "event": {
                  "enum": [
                    "unknown",
                    "received",
                    "handled",
                    "completed",
                    "allCompleted",
                    "carried",
                    "outcome",
                    "cases",
                    "documents",
                    "decisions"
                  ]
                },
                "value": {"type": "number", "description": "The number; 0 where it is said in words that there is none. Money is in 万元."},
                "inWords": {"type": "boolean", "description": "Whether it is said in words, such as 未收到 or 全部办结."},
                "derived": {"type": "boolean", "description": "Whether it follows from other statements of the sentence, such as a sum of its parts."},
                "verdict": {"enum": ["agrees", "differs", "otherScope", "notAssessed"]},
                "reason": {"$ref": "#/$defs/text"},
                "readings": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["sum", "operands"],
                    "additionalProperties": false,
                    "properties": {
                      "sum": {"type": ["number", "null"], "description": "Null when a cell holds no number."},
                      "operands": {"type": "array", "items": {"$ref": "#/$defs/operand"}}
                    }
                  },
                  "description": "The sums of cells that it may be, the plainest first."
                }
              }
            },
            "explanation": {
              "type": "object",
              "required": ["table", "kind", "count", "undetermined", "truncated", "violated", "leftOut", "candidates"],
              "additionalProperties": false,
              "properties": {
                "table": {"$ref": "#/$defs/pointer"},
                "kind": {"enum": ["unique", "ambiguous", "truncated", "notFound"]},
                "count": {"type": "integer", "minimum": 0},
                "undetermined": {"type": "integer", "minimum": 0},
                "truncated": {"type": "boolean"},
                "violated": {"type": "array", "items": {"$ref": "#/$defs/identity"}},
                "leftOut": {"type": "array", "items": {"$ref": "#/$defs/identity"}},
                "candidates": {"type": "array", "items": {"$ref": "#/$defs/candidate"}}
              }
            },
            "identity": {
              "type": "object",
              "required": ["rule", "pointer"],
              "additionalProperties": false,
              "properties": {"rule": {"$ref": "#/$defs/ruleId"}, "pointer": {"$ref": "#/$defs/pointer"}}
            },
            "candidate": {
              "type": "object",
              "required": ["changes", "reasons", "witnesses", "favoured"],
              "additionalProperties": false,
              "properties": {
                "changes": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["pointer", "from", "to"],
                    "additionalProperties": false,
                    "properties": {"pointer": {"$ref": "#/$defs/pointer"}, "from": {"type": ["integer", "null"], "description": "Null for a blank cell that the policy takes as 0."}, "to": {"type": "integer"}}
                  },
                  "minItems": 1
                },
                "reasons": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["kind", "message"],
                    "additionalProperties": false,
                    "properties": {
                      "kind": {
                        "enum": [
                          "neighbouringCell",
                          "neighbouringRow",
                          "transposedDigits",
                          "droppedDigit",
                          "doubledDigit",
                          "staleTotal",
                          "keptFromLastYear"
                        ]
                      },
                      "message": {"$ref": "#/$defs/text"}
                    }
                  }
                },
                "witnesses": {"type": "array", "items": {"$ref": "#/$defs/witness"}},
                "favoured": {"type": "boolean"}
              }
            },
            "witness": {
              "type": "object",
              "required": ["rule", "value", "supports"],
              "additionalProperties": false,
              "properties": {
                "rule": {"$ref": "#/$defs/ruleId"},
                "report": {"const": "previous"},
                "pointer": {"$ref": "#/$defs/pointer"},
                "value": {"type": "integer"},
                "supports": {"type": "boolean"},
                "quote": {"$ref": "#/$defs/quote"}
              }
            },
            "cells": {
              "type": "object",
              "required": ["read", "blank", "notRead", "notInDocument"],
              "additionalProperties": false,
              "properties": {
                "read": {"type": "integer", "minimum": 0, "description": "Cells with a number, printed or recovered, or a mark of not applicable."},
                "blank": {"type": "integer", "minimum": 0, "description": "Cells that stand blank in the document."},
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
    public static string ToJson() => Text.ReplaceLineEndings("\n");
}
