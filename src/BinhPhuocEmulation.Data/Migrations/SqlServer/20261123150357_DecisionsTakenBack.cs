using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BinhPhuocEmulation.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class DecisionsTakenBack : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "UnitEvents",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<int>(
                name: "RevokesId",
                table: "UnitEvents",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ByUnitId",
                table: "PersonDecisions",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "InheritedFromId",
                table: "PersonDecisions",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "KeptId",
                table: "PersonDecisions",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "State",
                table: "PersonDecisions",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "PersonDecisions",
                type: "int",
                nullable: false,
                defaultValue: 0);

            // What was decided before: two people; one person where the records were put together; elsewhere a proposal, which the level above confirms.
            migrationBuilder.Sql("EXEC(N'UPDATE PersonDecisions SET State = CASE WHEN Same = 1 THEN 2 ELSE 4 END')");
            migrationBuilder.Sql("EXEC(N'UPDATE PersonDecisions SET State = 3, KeptId = LowerId WHERE Same = 1 AND EXISTS (SELECT 1 FROM Persons p WHERE p.Id = PersonDecisions.HigherId AND p.MergedIntoId = PersonDecisions.LowerId)')");
            migrationBuilder.Sql("EXEC(N'UPDATE PersonDecisions SET State = 3, KeptId = HigherId WHERE Same = 1 AND EXISTS (SELECT 1 FROM Persons p WHERE p.Id = PersonDecisions.LowerId AND p.MergedIntoId = PersonDecisions.HigherId)')");
            migrationBuilder.Sql("EXEC(N'UPDATE PersonDecisions SET ByUnitId = COALESCE((SELECT a.UnitId FROM Accounts a WHERE a.Id = PersonDecisions.AccountId), 0)')");

            migrationBuilder.DropColumn(
                name: "Same",
                table: "PersonDecisions");

            migrationBuilder.CreateTable(
                name: "PersonDecisionHistory",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    DecisionId = table.Column<int>(type: "int", nullable: false),
                    Filled = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<int>(type: "int", nullable: false),
                    Action = table.Column<int>(type: "int", nullable: false),
                    To = table.Column<int>(type: "int", nullable: false),
                    AccountId = table.Column<int>(type: "int", nullable: false),
                    AccountName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Remark = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonDecisionHistory", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PersonDecisionHistory_PersonDecisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "PersonDecisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PersonMoves",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    HistoryId = table.Column<int>(type: "int", nullable: false),
                    EntryId = table.Column<int>(type: "int", nullable: false),
                    FromId = table.Column<int>(type: "int", nullable: false),
                    ToId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonMoves", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PersonMoves_PersonDecisionHistory_HistoryId",
                        column: x => x.HistoryId,
                        principalTable: "PersonDecisionHistory",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PersonMoves_Persons_FromId",
                        column: x => x.FromId,
                        principalTable: "Persons",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PersonMoves_Persons_ToId",
                        column: x => x.ToId,
                        principalTable: "Persons",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_UnitEvents_RevokesId",
                table: "UnitEvents",
                column: "RevokesId");

            migrationBuilder.CreateIndex(
                name: "IX_PersonDecisions_InheritedFromId",
                table: "PersonDecisions",
                column: "InheritedFromId");

            migrationBuilder.CreateIndex(
                name: "IX_PersonDecisions_KeptId",
                table: "PersonDecisions",
                column: "KeptId");

            migrationBuilder.CreateIndex(
                name: "IX_PersonDecisions_State_At",
                table: "PersonDecisions",
                columns: new[] { "State", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_PersonDecisionHistory_DecisionId",
                table: "PersonDecisionHistory",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_PersonMoves_EntryId",
                table: "PersonMoves",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_PersonMoves_FromId",
                table: "PersonMoves",
                column: "FromId");

            migrationBuilder.CreateIndex(
                name: "IX_PersonMoves_HistoryId",
                table: "PersonMoves",
                column: "HistoryId");

            migrationBuilder.CreateIndex(
                name: "IX_PersonMoves_ToId",
                table: "PersonMoves",
                column: "ToId");

            migrationBuilder.AddForeignKey(
                name: "FK_PersonDecisions_PersonDecisions_InheritedFromId",
                table: "PersonDecisions",
                column: "InheritedFromId",
                principalTable: "PersonDecisions",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_PersonDecisions_Persons_KeptId",
                table: "PersonDecisions",
                column: "KeptId",
                principalTable: "Persons",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_UnitEvents_UnitEvents_RevokesId",
                table: "UnitEvents",
                column: "RevokesId",
                principalTable: "UnitEvents",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_PersonDecisions_PersonDecisions_InheritedFromId",
                table: "PersonDecisions");

            migrationBuilder.DropForeignKey(
                name: "FK_PersonDecisions_Persons_KeptId",
                table: "PersonDecisions");

            migrationBuilder.DropForeignKey(
                name: "FK_UnitEvents_UnitEvents_RevokesId",
                table: "UnitEvents");

            migrationBuilder.DropTable(
                name: "PersonMoves");

            migrationBuilder.DropTable(
                name: "PersonDecisionHistory");

            migrationBuilder.DropIndex(
                name: "IX_UnitEvents_RevokesId",
                table: "UnitEvents");

            migrationBuilder.DropIndex(
                name: "IX_PersonDecisions_InheritedFromId",
                table: "PersonDecisions");

            migrationBuilder.DropIndex(
                name: "IX_PersonDecisions_KeptId",
                table: "PersonDecisions");

            migrationBuilder.DropIndex(
                name: "IX_PersonDecisions_State_At",
                table: "PersonDecisions");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "UnitEvents");

            migrationBuilder.DropColumn(
                name: "RevokesId",
                table: "UnitEvents");

            migrationBuilder.DropColumn(
                name: "ByUnitId",
                table: "PersonDecisions");

            migrationBuilder.DropColumn(
                name: "InheritedFromId",
                table: "PersonDecisions");

            migrationBuilder.DropColumn(
                name: "KeptId",
                table: "PersonDecisions");

            migrationBuilder.AddColumn<bool>(
                name: "Same",
                table: "PersonDecisions",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.Sql("EXEC(N'UPDATE PersonDecisions SET Same = CASE WHEN State IN (2, 3) THEN 1 ELSE 0 END')");

            migrationBuilder.DropColumn(
                name: "State",
                table: "PersonDecisions");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "PersonDecisions");
        }
    }
}
