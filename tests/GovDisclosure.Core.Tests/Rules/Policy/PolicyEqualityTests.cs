using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using GovDisclosure.Rules.Policy;
using GovDisclosure.Rules.Policy.Local;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Rules.Policy;

/// <summary>Two policies that ask for the same are equal, however they were made.</summary>
public sealed class PolicyEqualityTests
{
    private const string Written = """
        {
          "off": ["GD5003", "GD5001"],
          "severities": { "GD2101": "warning", "GD2103": "info" },
          "blankCountsAsZero": true,
          "waivers": [{ "rule": "GD2101", "pointer": "/requests", "reason": "已说明", "by": "办公室", "until": "2026-12-31" }],
          "points": [{ "rule": "GD2103", "points": -2 }],
          "rules": [
            {
              "id": "XS1", "name": "phrase", "statement": { "zh": "写到平台。", "en": "It names the platform." },
              "phrases": { "section": "/overview", "required": ["云岭发布"] }
            },
            {
              "id": "XS2", "name": "cells", "statement": { "zh": "不多于收到的。", "en": "No more than came in." },
              "cells": {
                "left": [{ "cell": "/requests/outcomes/total/total" }], "op": "<=",
                "right": [{ "cell": "/requests/newlyReceived/total" }, { "cell": "/requests/carriedOver/total" }]
              }
            }
          ]
        }
        """;

    [Fact]
    public void A_policy_that_is_read_twice_is_the_same()
    {
        var policy = CheckPolicyJson.Parse(Written);
        Laws.Equality(
            policy,
            CheckPolicyJson.Parse(Written),
            policy with
            {
                Off = policy.Off.Remove("GD5003"),
            },
            policy with
            {
                Off = policy.Off.Remove("GD5003").Add("GD5004"),
            },
            policy with
            {
                Severities = policy.Severities.SetItem("GD2101", FindingSeverity.Info),
            },
            policy with
            {
                Severities = policy.Severities.Remove("GD2101").Add("GD2102", FindingSeverity.Warning),
            },
            policy with
            {
                BlankCountsAsZero = false,
            },
            policy with
            {
                Thresholds = policy.Thresholds with { SpikeFactor = 7 },
            },
            policy with
            {
                Deadlines = policy.Deadlines.Insert(0, new PublicationDeadline(null, null, 2, 1)),
            },
            policy with
            {
                Waivers = [policy.Waivers[0] with { By = "另一人" }],
            },
            policy with
            {
                LocalRules = [policy.LocalRules[1], policy.LocalRules[0]],
            },
            policy with
            {
                Points = [],
            },
            policy with
            {
                MaxFindings = 5,
            },
            policy with
            {
                MaxTime = TimeSpan.FromSeconds(1),
            }
        );
    }

    [Fact]
    public void A_demand_is_the_same_term_by_term()
    {
        var cells = (CellDemand)CheckPolicyJson.Parse(Written).LocalRules[1].Demand;
        Laws.Equality(
            cells,
            cells with
            {
                Right = [.. cells.Right],
            },
            cells with
            {
                Right = [cells.Right[0]],
            },
            cells with
            {
                Left = cells.Right,
            },
            cells with
            {
                Comparison = SideComparison.Less,
            }
        );
        var phrases = (PhraseDemand)CheckPolicyJson.Parse(Written).LocalRules[0].Demand;
        Laws.Equality(
            phrases,
            phrases with
            {
                Required = [.. phrases.Required],
            },
            phrases with
            {
                Required = ["云岭"],
            },
            phrases with
            {
                Forbidden = ["云岭"],
            },
            phrases with
            {
                Counted = ["云岭"],
            },
            phrases with
            {
                Section = "/preamble",
            }
        );
    }

    // A record compares a list by whether it is the same instance, unless it says otherwise.
    [Fact]
    public void What_a_policy_is_made_of_says_how_its_lists_compare()
    {
        var withLists = typeof(CheckPolicy)
            .Assembly.GetExportedTypes()
            .Where(static type =>
                type.Namespace!.StartsWith(typeof(CheckPolicy).Namespace!, StringComparison.Ordinal)
                && type.GetMethod("<Clone>$") is not null
                && type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Any(static member => IsList(member.PropertyType))
            )
            .ToList();
        Assert.Equal(3, withLists.Count);
        Assert.All(withLists, static type =>
            Assert.Null(type.GetMethod("Equals", [type])!.GetCustomAttribute<CompilerGeneratedAttribute>())
        );
    }

    private static bool IsList(Type type) => type.IsGenericType && type.Namespace == typeof(ImmutableArray<int>).Namespace;
}
