using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace BinhPhuocEmulation.Data.Tests.SqlServer;

/// <summary>Reads T-SQL as SQL Server 2019 does, without a server.</summary>
internal static class Tsql
{
    /// <summary>Fails with the first error, or if the script uses MERGE or OPENJSON. Returns the number of statements.</summary>
    public static int Check(string script)
    {
        using var reader = new StringReader(script);
        var tree = new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        Assert.True(errors.Count == 0, errors.Count == 0 ? "" : $"line {errors[0].Line}: {errors[0].Message}\n{script}");
        var finder = new Finder();
        tree.Accept(finder);
        Assert.True(finder.Forbidden.Count == 0, $"{string.Join(", ", finder.Forbidden)}\n{script}");
        Assert.True(finder.Statements > 0, "no statement");
        return finder.Statements;
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
