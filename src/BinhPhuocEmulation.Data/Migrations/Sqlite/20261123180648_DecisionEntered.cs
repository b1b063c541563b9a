using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BinhPhuocEmulation.Data.Migrations.Sqlite
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
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<string>(
                name: "EnteredBy",
                table: "UnitEvents",
                type: "TEXT",
                maxLength: 120,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "EnteredById",
                table: "UnitEvents",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            // What the log knows of decisions entered before: the last change of the unit of the kind the decision makes. Where it knows nothing the day of
            // the decision stands for it, or today for one that is yet to come, and nobody is named.
            migrationBuilder.Sql($"UPDATE UnitEvents SET EnteredById = COALESCE({Logged("AccountId")}, 0), EnteredBy = COALESCE({Logged("AccountName")}, ''), "
                + $"EnteredAt = COALESCE({Logged("At")}, CASE WHEN \"On\" < date('now') THEN \"On\" || ' 00:00:00' ELSE strftime('%Y-%m-%d %H:%M:%S', 'now') END)");

            static string Logged(string column) => $"(SELECT a.{column} FROM AuditEntries a WHERE a.Entity = 'Unit' AND a.\"Key\" = CAST(UnitEvents.UnitId AS TEXT)"
                + " AND ((UnitEvents.Kind = 1 AND a.Action = 1) OR (UnitEvents.Kind = 2 AND a.Changes LIKE '%\"Name\":%') OR (UnitEvents.Kind IN (3, 4) AND a.Changes LIKE '%\"ClosedOn\":%')"
                + " OR UnitEvents.Kind = 5) ORDER BY a.Id DESC LIMIT 1)";
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
