namespace GovDisclosure.Output;

/// <content>An explanation of a relation that does not hold.</content>
public static partial class CheckResultSchema
{
    private const string Explanations = """
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
        """;
}
