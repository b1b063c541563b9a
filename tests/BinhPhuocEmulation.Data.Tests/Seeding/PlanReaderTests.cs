using System.Text;
using BinhPhuocEmulation.Data.Seeding.Plans;

namespace BinhPhuocEmulation.Data.Tests.Seeding;

public sealed class PlanReaderTests
{
    private const string Small = """
        { "code": "kh-1",
          "head": { "number": "1/KH", "issuedOn": "2030-01-01", "issuer": "UBND", "title": "T", "shortName": "KH 1", "assessedFrom": "2025-01-01" },
          "forms": [ { "code": "dai-hoi", "name": "Đại hội", "isCongress": true } ],
          "clauses": [ { "section": "I", "heading": "H", "citation": "mục I", "text": "Tối đa 10 đại biểu." } ],
          "interpretations": [ { "code": "A-1", "section": "I", "point": "P", "readings": [ { "key": "a", "text": "A" } ], "inForce": "a", "decidedBy": "B", "decidedOn": "2030-01-01", "document": "D" } ],
          "rules": [ { "code": "R-1", "section": "I", "title": "Tối đa", "quote": "Tối đa 10 đại biểu.", "severity": "Mandatory", "binds": [ "Commune" ], "check": "delegate-cap",
            "parameters": [ { "key": "max", "kind": "Integer", "value": "10", "label": "Tối đa" }, { "key": "reading", "kind": "Interpretation", "value": "A-1", "label": "Cách hiểu" } ] } ] }
        """;

    [Fact]
    public void Read_SmallPlan_GivesItsParts()
    {
        var plan = Read(Small);
        Assert.Equal("10", Assert.Single(plan.Rules).Parameters[0].Value);
        Assert.Equal("a", Assert.Single(plan.Interpretations).InForce);
    }

    [Theory]
    [InlineData("\"Commune\"", "\"Village\"", "R-1: unknown kind of unit “Village”.")]
    [InlineData("\"Commune\"", "\"3\"", "R-1: unknown kind of unit “3”.")]
    [InlineData("delegate-cap", "delegate-cup", "R-1: unknown check “delegate-cup”.")]
    [InlineData("\"severity\": \"Mandatory\"", "\"severity\": \"Hard\"", "R-1: unknown severity “Hard”.")]
    [InlineData("\"code\": \"R-1\", \"section\": \"I\"", "\"code\": \"R-1\", \"section\": \"IX\"", "R-1: no clause “IX”.")]
    [InlineData("\"value\": \"A-1\"", "\"value\": \"A-2\"", "R-1/reading: no interpretation “A-2”.")]
    [InlineData("\"inForce\": \"a\"", "\"inForce\": \"b\"", "A-1: the reading in force “b” is not one of its readings.")]
    [InlineData("\"value\": \"10\"", "\"value\": \"ten\"", "R-1/max: “ten” is no Integer.")]
    [InlineData("\"binds\": [ \"Commune\" ]", "\"binds\": [ ]", "R-1: binds nobody.")]
    [InlineData("\"check\": \"delegate-cap\"", "\"overrides\": \"R-9\"", "R-1: overrides unknown rule “R-9”.")]
    [InlineData("\"key\": \"reading\"", "\"key\": \"max\"", "The parameter of R-1 “max” occurs 2 times.")]
    public void Read_Fault_IsNamed(string from, string to, string fault)
    {
        Assert.Contains(from, Small, StringComparison.Ordinal);
        var error = Assert.Throws<PlanFileException>(() => Read(Small.Replace(from, to, StringComparison.Ordinal)));
        Assert.Contains(fault, error.Faults);
    }

    [Fact]
    public void Read_RuleTwice_IsNamed()
    {
        var rule = Small[(Small.IndexOf("{ \"code\": \"R-1\"", StringComparison.Ordinal))..^(Small.Length - Small.LastIndexOf(']'))];
        var error = Assert.Throws<PlanFileException>(() => Read(Small.Replace(rule, $"{rule}, {rule}", StringComparison.Ordinal)));
        Assert.Equal(["The rule “R-1” occurs 2 times."], error.Faults);
    }

    [Fact]
    public void Read_MissingParameter_IsNamed()
    {
        var error = Assert.Throws<PlanFileException>(() => Read(Small.Replace("\"key\": \"max\"", "\"key\": \"most\"", StringComparison.Ordinal)));
        Assert.Contains("max", Assert.Single(error.Faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{ \"cod\": \"x\" }")]
    public void Read_NoPlan_IsRefused(string text) => Assert.Throws<PlanFileException>(() => Read(text));

    private static Domain.Plans.Plan Read(string text) => PlanReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
