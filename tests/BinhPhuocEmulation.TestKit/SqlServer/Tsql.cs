using Microsoft.SqlServer.TransactSql.ScriptDom;
using Xunit;

namespace BinhPhuocEmulation.TestKit.SqlServer;

/// <summary>Reads T-SQL as SQL Server 2019 does, without a server.</summary>
public static class Tsql
{
    /// <summary>Fails with the first error, or if the script uses MERGE or OPENJSON. Returns the number of statements.</summary>
    public static int Check(string script)
    {
        var (fault, statements) = Read(script);
        Assert.True(fault is null, $"{fault}\n{script}");
        return statements;
    }

    /// <summary>What is wrong with a script, or null.</summary>
    public static string? FaultOf(string script) => Read(script).Fault;

    private static (string? Fault, int Statements) Read(string script)
    {
        using var reader = new StringReader(script);
        var tree = new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        if (errors.Count > 0) return ($"line {errors[0].Line}: {errors[0].Message}", 0);
        var finder = new Finder();
        tree.Accept(finder);
        return (finder.Forbidden.Count > 0 ? string.Join(", ", finder.Forbidden) : finder.Statements == 0 ? "no statement" : null, finder.Statements);
    }

    private sealed class Finder : TSqlFragmentVisitor
    {
        public int Statements { get; private set; }
        public List<string> Forbidden { get; } = [];

        public override void Visit(TSqlStatement node) => Statements++;
        public override void Visit(MergeStatement node) => Forbidden.Add("MERGE");
        public override void Visit(OpenJsonTableReference node) => Forbidden.Add("OPENJSON");
    }
}
