namespace GovDisclosure.Rules.Policy;

/// <summary>The JSON Schema (draft 2020-12) of what <see cref="CheckPolicyJson"/> reads.</summary>
/// <remarks>What a schema cannot say and reading checks all the same: that the rules exist, that a date is a day, and that no member is
/// twice.</remarks>
public static class CheckPolicySchema
{
    /// <summary>The permanent id of the schema.</summary>
    public const string Id = "urn:govdisclosure:schema:check-policy:1";

    private const string Text = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "urn:govdisclosure:schema:check-policy:1",
          "title": "核对政策",
          "description": "What is checked, and how strictly. Every member is optional. What a schema cannot say and reading checks all the same: that the rules exist, and that no member occurs twice.",
          "type": "object",
          "required": [],
          "additionalProperties": false,
          "properties": {
            "$schema": {"type": "string"},
            "severities": {
              "type": "object",
              "description": "Other severities, by the id of the rule.",
              "additionalProperties": {"enum": ["error", "warning", "info"]}
            },
            "off": {"type": "array", "items": {"type": "string"}, "description": "The rules that are not run."},
            "blankCountsAsZero": {
              "type": "boolean",
              "description": "Whether relations take a blank cell as zero. The report stays as it is."
            },
            "thresholds": {
              "type": "object",
              "required": [],
              "additionalProperties": false,
              "properties": {
                "spikeFactor": {"type": "number", "exclusiveMinimum": 1},
                "spikeFloor": {"type": "number", "minimum": 0},
                "copiedTableFigures": {"type": "integer", "minimum": 1},
                "copiedTextShare": {"type": "number", "minimum": 0, "maximum": 1},
                "alikeShare": {"type": "number", "minimum": 0.1, "maximum": 1},
                "alikeShareOfWarning": {"type": "number", "minimum": 0, "maximum": 1},
                "problemsLength": {"type": "integer", "minimum": 0}
              }
            },
            "deadlines": {
              "type": "array",
              "description": "Last days of publication in the year after the report's; they come before those of the Regulation, Art. 49, and the first that fits counts.",
              "items": {
                "type": "object",
                "required": ["date"],
                "additionalProperties": false,
                "properties": {
                  "kind": {"enum": ["government", "office", "department", "dispatched", "zone", "vertical", "branch", "authorised", "corps"]},
                  "level": {"enum": ["central", "province", "city", "county", "township"]},
                  "date": {"type": "string", "pattern": "^[0-9]{2}-[0-9]{2}$"}
                }
              }
            },
            "waivers": {
              "type": "array",
              "description": "Violations that may pass: they are shown as waived, and never hidden.",
              "items": {
                "type": "object",
                "required": ["rule", "pointer", "reason", "by", "until"],
                "additionalProperties": false,
                "properties": {
                  "rule": {"type": "string"},
                  "pointer": {"type": "string", "pattern": "^(/.*)?$"},
                  "reason": {"type": "string", "pattern": "\\S"},
                  "by": {"type": "string", "pattern": "\\S"},
                  "until": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
                  "agency": {"type": "string", "pattern": "\\S"},
                  "year": {"type": "integer"}
                }
              }
            },
            "rules": {
              "type": "array",
              "description": "Rules of a place; each has one of cells, length, phrases and day.",
              "items": {
                "type": "object",
                "required": ["id", "statement"],
                "additionalProperties": false,
                "oneOf": [
                  {"required": ["cells"], "properties": {"cells": {}}},
                  {"required": ["length"], "properties": {"length": {}}},
                  {"required": ["phrases"], "properties": {"phrases": {}}},
                  {"required": ["day"], "properties": {"day": {}}}
                ],
                "properties": {
                  "id": {"type": "string", "pattern": "^(?![Gg][Dd])[\\s\\S]*\\S"},
                  "name": {"type": "string", "pattern": "\\S"},
                  "severity": {"enum": ["error", "warning", "info"]},
                  "statement": {"$ref": "#/$defs/text"},
                  "basis": {"$ref": "#/$defs/text"},
                  "cells": {
                    "type": "object",
                    "description": "Two sums over cells and how they compare.",
                    "required": ["left", "op", "right"],
                    "additionalProperties": false,
                    "properties": {
                      "left": {"$ref": "#/$defs/terms"},
                      "op": {"enum": ["=", "!=", "<", "<=", ">", ">="]},
                      "right": {"$ref": "#/$defs/terms"}
                    }
                  },
                  "length": {
                    "type": "object",
                    "description": "The characters of a section, spaces and line ends not counted.",
                    "required": ["section"],
                    "additionalProperties": false,
                    "anyOf": [{"required": ["least"], "properties": {"least": {}}}, {"required": ["most"], "properties": {"most": {}}}],
                    "properties": {
                      "section": {"$ref": "#/$defs/section"},
                      "least": {"type": "integer", "minimum": 0},
                      "most": {"type": "integer", "minimum": 0}
                    }
                  },
                  "phrases": {
                    "type": "object",
                    "description": "Phrases that a section has, has not, or gives a number with.",
                    "required": ["section"],
                    "additionalProperties": false,
                    "anyOf": [
                      {"required": ["required"], "properties": {"required": {}}},
                      {"required": ["forbidden"], "properties": {"forbidden": {}}},
                      {"required": ["counted"], "properties": {"counted": {}}}
                    ],
                    "properties": {
                      "section": {"$ref": "#/$defs/section"},
                      "required": {"$ref": "#/$defs/phrases"},
                      "forbidden": {"$ref": "#/$defs/phrases"},
                      "counted": {"$ref": "#/$defs/phrases"}
                    }
                  },
                  "day": {
                    "type": "object",
                    "description": "The last day, in the year after the report's.",
                    "required": ["event", "date"],
                    "additionalProperties": false,
                    "properties": {
                      "event": {"enum": ["publish", "submit"]},
                      "kind": {"enum": ["government", "office", "department", "dispatched", "zone", "vertical", "branch", "authorised", "corps"]},
                      "level": {"enum": ["central", "province", "city", "county", "township"]},
                      "place": {"type": "string", "pattern": "\\S"},
                      "date": {"type": "string", "pattern": "^[0-9]{2}-[0-9]{2}$"}
                    }
                  }
                }
              }
            },
            "points": {
              "type": "array",
              "description": "The points of a score card: what each finding of a rule costs or earns.",
              "items": {
                "type": "object",
                "required": ["rule", "points"],
                "additionalProperties": false,
                "properties": {
                  "rule": {"type": "string"},
                  "points": {"type": "number"},
                  "once": {"type": "boolean", "description": "Whether they count once, however many findings the rule has."}
                }
              }
            },
            "maxFindings": {
              "type": "integer",
              "minimum": 1,
              "description": "The most findings that a result keeps; its counts are of all."
            }
          },
          "$defs": {
            "text": {
              "description": "A text in both languages, or one for both.",
              "anyOf": [
                {"type": "string", "pattern": "\\S"},
                {
                  "type": "object",
                  "required": ["zh"],
                  "additionalProperties": false,
                  "properties": {"zh": {"type": "string", "pattern": "\\S"}, "en": {"type": "string", "pattern": "\\S"}}
                }
              ]
            },
            "section": {"enum": ["/overview", "/problemsAndImprovements", "/otherMatters", "/preamble"]},
            "phrases": {"type": "array", "items": {"type": "string", "pattern": "\\S"}, "minItems": 1},
            "terms": {
              "type": "array",
              "minItems": 1,
              "maxItems": 200,
              "items": {
                "anyOf": [
                  {"type": "string", "pattern": "^/"},
                  {"type": "number"},
                  {
                    "type": "object",
                    "required": ["cell"],
                    "additionalProperties": false,
                    "properties": {"cell": {"type": "string", "pattern": "^/"}, "times": {"type": "integer"}}
                  }
                ]
              }
            }
          }
        }

        """;

    /// <summary>The schema as indented JSON, ended by a line end.</summary>
    public static string ToJson() => Text.ReplaceLineEndings("\n");
}
