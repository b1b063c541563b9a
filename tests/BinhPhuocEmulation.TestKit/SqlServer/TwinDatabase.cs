using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Linq.Expressions;
using System.Text;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;

namespace BinhPhuocEmulation.TestKit.SqlServer;

/// <summary>
/// The place where EF Core compiles a query it has not met before: closures are parameters by then, and the compiled query, kept by EF Core
/// for the whole process, gets their values each time it runs. Here the twin is asked, once for each query and each kind of values.
/// </summary>
internal sealed class TwinDatabase(DatabaseDependencies dependencies, RelationalDatabaseDependencies relational) : RelationalDatabase(dependencies, relational)
{
    private const int MostBucketed = 1000;

    public override Func<QueryContext, TResult> CompileQuery<TResult>(Expression query, bool async)
    {
        var run = base.CompileQuery<TResult>(query, async);
        var answers = new ConcurrentDictionary<string, TwinAnswer>();
        return context =>
        {
            var answer = answers.GetOrAdd(KindOf(context.Parameters), _ => TwinTranslation.Of(query, async ? SyncType(typeof(TResult)) : typeof(TResult), context.Parameters));
            context.Context.GetService<TwinQueries>().Take(answer);
            return run(context);
        };
    }

    // What the SQL depends on: which values are null, and how long lists are. Near the most parameters of SQL Server the length counts exactly.
    private static string KindOf(Dictionary<string, object?> parameters)
    {
        if (parameters.Count == 0) return "";
        var kind = new StringBuilder();
        foreach (var (name, value) in parameters)
        {
            if (value is null) kind.Append(name).Append("=null;");
            else if (value is IEnumerable list and not string and not byte[])
                kind.Append(name).Append(CultureInfo.InvariantCulture, $"={Bucket(list.Cast<object?>().Count())};");
        }
        return kind.ToString();
    }

    private static int Bucket(int length) => length is <= 4 or > MostBucketed ? length : (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)length);

    private static Type SyncType(Type type)
    {
        if (!type.IsGenericType) return type;
        var definition = type.GetGenericTypeDefinition();
        return definition == typeof(IAsyncEnumerable<>) ? typeof(IEnumerable<>).MakeGenericType(type.GetGenericArguments())
            : definition == typeof(Task<>) || definition == typeof(ValueTask<>) ? type.GetGenericArguments()[0] : type;
    }
}
