using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BinhPhuocEmulation.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class DecisionEntered : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "EnteredAt",
                table: "UnitEvents",
                type: "datetime2",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<string>(
                name: "EnteredBy",
                table: "UnitEvents",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<int>(
                name: "EnteredById",
                table: "UnitEvents",
                type: "int",
                nullable: false,
                defaultValue: 0);

            // As on SQLite; in a batch of its own, as the columns are new.
            var update = $"UPDATE UnitEvents SET EnteredById = COALESCE({Logged("AccountId")}, 0), EnteredBy = COALESCE({Logged("AccountName")}, N''), "
                + $"EnteredAt = COALESCE({Logged("At")}, CASE WHEN [On] < CAST(SYSUTCDATETIME() AS date) THEN CAST([On] AS datetime2) ELSE SYSUTCDATETIME() END)";
            migrationBuilder.Sql($"EXEC(N'{update.Replace("'", "''")}')");

            static string Logged(string column) => $"(SELECT TOP (1) a.{column} FROM AuditEntries a WHERE a.Entity = N'Unit' AND a.[Key] = CAST(UnitEvents.UnitId AS nvarchar(60))"
                + " AND ((UnitEvents.Kind = 1 AND a.Action = 1) OR (UnitEvents.Kind = 2 AND a.Changes LIKE N'%\"Name\":%') OR (UnitEvents.Kind IN (3, 4) AND a.Changes LIKE N'%\"ClosedOn\":%')"
                + " OR UnitEvents.Kind = 5) ORDER BY a.Id DESC)";
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "EnteredAt",
                table: "UnitEvents");

            migrationBuilder.DropColumn(
                name: "EnteredBy",
                table: "UnitEvents");

            migrationBuilder.DropColumn(
                name: "EnteredById",
                table: "UnitEvents");
        }
    }
}
