using System.Collections;
using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Scoping;
using BinhPhuocEmulation.Data.Setup;
using BinhPhuocEmulation.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;

namespace BinhPhuocEmulation.TestKit.SqlServer;

/// <summary>Runs a query of the SQLite context on a context of the SqlServer provider that has no server, and reads the T-SQL it would send.</summary>
internal static class TwinTranslation
{
    private static readonly MethodInfo RunMethod = typeof(TwinTranslation).GetMethod(nameof(Run), BindingFlags.Static | BindingFlags.NonPublic)!;
    private static readonly ConcurrentDictionary<string, string?> Faults = new();
    // More units than the largest district has; the whole province is asked for without a list of units.
    private static readonly FixedScope Scope = new(UnitScope.Of(Enumerable.Range(1, 20)));

    /// <summary>The T-SQL of a query, with the values it was asked with, and what is wrong with it.</summary>
    public static TwinAnswer Of(Expression query, Type result, IReadOnlyDictionary<string, object?> parameters)
    {
        var commands = new TwinCommands();
        try
        {
            using var db = Open(commands);
            var roots = new Roots(db);
            var twin = roots.Visit(query);
            // A split query asks the rest only once it has read a row; every other query is stopped at its one command.
            commands.AnswersWithRow = roots.Splits;
            var context = db.GetService<IQueryContextFactory>().Create();
            foreach (var (name, value) in parameters) context.Parameters[name] = value;
            RunMethod.MakeGenericMethod(result).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [db, twin, context], null);
        }
        catch (TwinCommands.CaughtException)
        {
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return new(commands.Scripts, Describe(error.Message, query, commands.Scripts));
        }
        var fault = commands.Scripts.Count == 0 ? "no command was sent" : commands.Scripts.Select(s => Faults.GetOrAdd(s, Tsql.FaultOf)).FirstOrDefault(f => f is not null);
        return new(commands.Scripts, fault is null ? null : Describe(fault, query, commands.Scripts));
    }

    private static SqlServerAppDbContext Open(TwinCommands commands)
    {
        var builder = new DbContextOptionsBuilder<SqlServerAppDbContext>();
        // Several readers at a time, so that split queries are not buffered by column types nobody knows here.
        builder.UsePortalSqlServer(new DatabaseOptions { Provider = "SqlServer", ConnectionString = "Server=none;Database=none;MultipleActiveResultSets=true" });
        builder.AddInterceptors(commands);
        return new(builder.Options, Scope);
    }

    private static void Run<T>(SqlServerAppDbContext db, Expression query, QueryContext context)
    {
        var answer = db.GetService<IDatabase>().CompileQuery<T>(query, false)(context);
        if (answer is not IEnumerable rows || answer is string) return;
        foreach (var _ in rows)
        {
        }
    }

    private static string Describe(string fault, Expression query, IReadOnlyList<string> scripts) =>
        $"A query is not what SQL Server 2019 can do: {fault}\nQuery: {ExpressionPrinter.Print(query)}\n{string.Join("\n---\n", scripts)}";

    private sealed class Roots(DbContext twin) : ExpressionVisitor
    {
        public bool Splits { get; private set; }

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            Splits |= node.Method.Name == nameof(RelationalQueryableExtensions.AsSplitQuery);
            return base.VisitMethodCall(node);
        }

        protected override Expression VisitExtension(Expression node) => node switch
        {
            EntityQueryRootExpression root => root.UpdateEntityType(twin.Model.FindEntityType(root.EntityType.Name)!),
            QueryRootExpression => throw new NotSupportedException($"{node.GetType().Name} has no twin."),
            _ => base.VisitExtension(node),
        };
    }
}
