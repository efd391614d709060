namespace GovDisclosure.Output;

/// <content>A finding, a statement, and what they are made of.</content>
public static partial class CheckResultSchema
{
    private const string Findings = """
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
              "description": "Where it is in the source; only what is known."
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
        """;
}
