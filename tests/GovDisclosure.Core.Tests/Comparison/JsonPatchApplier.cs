using System.Text.Json.Nodes;

namespace GovDisclosure.Core.Tests.Comparison;

/// <summary>Applies a JSON Patch (RFC 6902) to a document of objects, written from the standard and not from our writer.</summary>
internal static class JsonPatchApplier
{
    public static JsonNode? Apply(string document, string patch)
    {
        var root = JsonNode.Parse(document);
        foreach (var operation in JsonNode.Parse(patch)!.AsArray())
        {
            var path = operation!["path"]!.GetValue<string>();
            if (path.Length == 0)
            {
                throw new InvalidOperationException("A report is never replaced as a whole.");
            }

            var names = path.Split('/')
                .Skip(1)
                .Select(static name => name.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))
                .ToList();
            var owner = names.SkipLast(1).Aggregate(root, static (node, name) => node![name])!.AsObject();
            var exists = owner.TryGetPropertyValue(names[^1], out var value);
            switch (operation["op"]!.GetValue<string>())
            {
                case "test":
                    Assert.True(exists && JsonNode.DeepEquals(value, operation["value"]), $"test {path}");
                    break;
                case "replace":
                    Assert.True(exists, path);
                    owner[names[^1]] = operation["value"]?.DeepClone();
                    break;
                case "remove":
                    Assert.True(owner.Remove(names[^1]), path);
                    break;
                case "add":
                    owner[names[^1]] = operation["value"]?.DeepClone();
                    break;
                default:
                    throw new InvalidOperationException(operation.ToJsonString());
            }
        }

        return root;
    }
}
