using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BinhPhuocEmulation.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CodesOfADay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Units_Code",
                table: "Units");

            migrationBuilder.AddColumn<int>(
                name: "FromRole",
                table: "AccountEvents",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "FromUnitId",
                table: "AccountEvents",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Units_Code",
                table: "Units",
                column: "Code",
                unique: true,
                filter: "[ClosedOn] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AccountEvents_FromUnitId",
                table: "AccountEvents",
                column: "FromUnitId");

            migrationBuilder.AddForeignKey(
                name: "FK_AccountEvents_Units_FromUnitId",
                table: "AccountEvents",
                column: "FromUnitId",
                principalTable: "Units",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_AccountEvents_Units_FromUnitId",
                table: "AccountEvents");

            migrationBuilder.DropIndex(
                name: "IX_Units_Code",
                table: "Units");

            migrationBuilder.DropIndex(
                name: "IX_AccountEvents_FromUnitId",
                table: "AccountEvents");

            migrationBuilder.DropColumn(
                name: "FromRole",
                table: "AccountEvents");

            migrationBuilder.DropColumn(
                name: "FromUnitId",
                table: "AccountEvents");

            migrationBuilder.CreateIndex(
                name: "IX_Units_Code",
                table: "Units",
                column: "Code",
                unique: true);
        }
    }
}
