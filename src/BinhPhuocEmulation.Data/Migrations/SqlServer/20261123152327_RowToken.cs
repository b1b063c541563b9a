using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BinhPhuocEmulation.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class RowToken : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "Token",
                table: "RosterEntries",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_RosterEntries_RosterId_Token",
                table: "RosterEntries",
                columns: new[] { "RosterId", "Token" },
                unique: true,
                filter: "[Token] IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_RosterEntries_RosterId_Token",
                table: "RosterEntries");

            migrationBuilder.DropColumn(
                name: "Token",
                table: "RosterEntries");
        }
    }
}
