using BinhPhuocEmulation.Data.Scoping;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Data;

/// <summary>The context on SQLite; its migrations are in Migrations/Sqlite.</summary>
public sealed class SqliteAppDbContext(DbContextOptions<SqliteAppDbContext> options, IScopeSource? scope = null)
    : AppDbContext(options, scope);
