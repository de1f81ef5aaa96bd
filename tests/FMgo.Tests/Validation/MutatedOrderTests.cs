using System.Text.Json.Nodes;
using FMgo.Documents;
using FMgo.Validation;

namespace FMgo.Tests.Validation;

/// <summary>Orders of every type with random mutations go all the way from JSON to findings without an exception.</summary>
public class MutatedOrderTests
{
    private const int PerType = 500;

    private static readonly string[] Junk =
    [
        "-1", "0", "1e28", "-99999999999999999999", "0.000000001", "null", "true", "false", "\"\"", "\" \"", "\"tres\"", "\"1999-12-31\"", "\"2051-01-01\"", "\"2026-02-30\"",
        "\"77777777-1\"", "\"0\"", "\"99\"", "\"@surrogate@\"", "\"\\u0000\"", "\"€\"", "[]", "{}", "[null, false, 3]", "{ \"Foo\": [{}] }", "[[[]]]", "999999999999999999", "79228162514264337593543950335",
    ];

    [Theory]
    [MemberData(nameof(RuleTests.Types), MemberType = typeof(RuleTests))]
    public void Nothing_throws(int code)
    {
        string sound = DocumentJson.Write(Some.Document(DocumentType.FromCode(code)));
        for (int seed = 0; seed < PerType; seed++)
        {
            string json = Mutate(sound, new Random(code * PerType + seed));
            var exception = Record.Exception(() => Work(json));
            Assert.True(exception is null, $"{json}\n{exception}");
        }
    }

    private static void Work(string json)
    {
        var options = Cases.Options with { PayerThresholds = [new(2026, 5_000)] };
        var read = DocumentJson.Read(json);
        var draft = DocumentDraft.From(read);
        var completed = draft.Complete(options);
        var preview = draft.Preview(options);
        Assert.Equal(completed.Succeeded, completed.Value is not null);
        Assert.All(completed.Findings, finding => Assert.NotEmpty(finding.Message));
        Assert.True(!read.HasErrors || completed.HasErrors, "An error of reading is gone.");
        if (preview.Partial is { } document)
        {
            Assert.NotEmpty(DocumentJson.Write(document));
            Assert.All(document.Validate(options), finding => Assert.NotEmpty(finding.Message));
        }
    }

    private static string Mutate(string sound, Random random)
    {
        var root = JsonNode.Parse(sound)!;
        int mutations = random.Next(1, 6);
        for (int i = 0; i < mutations; i++)
        {
            MutateOnce(root, random);
        }

        // Half a character cannot be written by JsonNode, but can be in a file.
        return root.ToJsonString().Replace("@surrogate@", "\\uD800", StringComparison.Ordinal);
    }

    private static void MutateOnce(JsonNode root, Random random)
    {
        var (parent, name) = Pick(root, random);
        switch (random.Next(5))
        {
            case 0:
                parent.Remove(name);
                break;
            case 1:
                parent.Add(name + "X", parent[name]?.DeepClone());
                parent.Remove(name);
                break;
            case 2:
                var copies = new JsonArray();
                for (int i = random.Next(1, 70); i > 0; i--)
                {
                    copies.Add(parent[name]?.DeepClone());
                }

                parent[name] = copies;
                break;
            default:
                parent[name] = JsonNode.Parse(Junk[random.Next(Junk.Length)]);
                break;
        }

        if (root is JsonObject { Count: 0 } empty)
        {
            empty.Add("Encabezado", new JsonObject { ["IdDoc"] = new JsonObject { ["TipoDTE"] = 33 } });
        }
    }

    /// <summary>A member of an object, anywhere.</summary>
    private static (JsonObject Parent, string Name) Pick(JsonNode root, Random random)
    {
        var members = new List<(JsonObject, string)>();
        Collect(root, members);
        return members[random.Next(members.Count)];
    }

    private static void Collect(JsonNode? node, List<(JsonObject Parent, string Name)> members)
    {
        if (node is JsonObject group)
        {
            foreach (var (name, child) in group)
            {
                members.Add((group, name));
                Collect(child, members);
            }
        }
        else if (node is JsonArray list)
        {
            foreach (var child in list)
            {
                Collect(child, members);
            }
        }
    }
}
