using System.Globalization;
using System.Reflection;
using BinhPhuocEmulation.Data.Saving;
using BinhPhuocEmulation.Web.Features.Errors;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Tests.Errors;

/// <summary>A save that lost against another at the same moment is told so, and is no fault of the system.</summary>
public sealed class LostRaceTests
{
    private const string Form = "application/x-www-form-urlencoded", Json = "application/json";

    public static TheoryData<Exception, bool> Causes() => new()
    {
        { OfSqlServer(1205), true },
        { new DbUpdateException("", OfSqlServer(1205)), true },
        { OfSqlServer(2627), false },
        { new DbUpdateException("", new SqliteException("database is locked", 5)), true },
        { new SqliteException("constraint", 19), false },
        { new InvalidOperationException(), false },
    };

    [Theory]
    [MemberData(nameof(Causes), DisableDiscoveryEnumeration = true)]
    public void Caused_AnException_KnowsADeadlockAndALockedFile(Exception exception, bool lost) => Assert.Equal(lost, LostRace.Caused(exception));

    [Theory]
    [InlineData(true, Form, StatusCodes.Status409Conflict)]
    [InlineData(false, Form, StatusCodes.Status500InternalServerError)]
    [InlineData(true, Json, StatusCodes.Status500InternalServerError)] // sent again by the script
    public void Page_OfAnException_IsAConflictForAFormThatLostTheRace(bool lost, string type, int status)
    {
        var context = new DefaultHttpContext { Request = { Method = "POST", ContentType = type } };
        context.Features.Set<IExceptionHandlerFeature>(new ExceptionHandlerFeature { Error = lost ? OfSqlServer(1205) : new InvalidOperationException() });
        using var controller = new ErrorsController { ControllerContext = new() { HttpContext = context, RouteData = new RouteData(new RouteValueDictionary { ["code"] = "500" }) } };

        var page = Assert.IsType<ErrorPage>(Assert.IsType<ViewResult>(controller.Page()).Model);

        Assert.Equal((status, status), (context.Response.StatusCode, page.Code));
        Assert.Equal(status == StatusCodes.Status409Conflict, page.Sentence.StartsWith("Có người đang lưu cùng lúc", StringComparison.Ordinal));
    }

    // The driver makes such exceptions itself, and nobody else can.
    private static SqlException OfSqlServer(int number)
    {
        const BindingFlags Hidden = BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;
        var made = typeof(SqlError).GetConstructors(Hidden).OrderBy(c => c.GetParameters().Length).First(c => c.GetParameters()[0].ParameterType == typeof(int));
        var error = made.Invoke([.. made.GetParameters().Select((p, i) => i == 0 ? number : p.ParameterType.IsValueType ? Activator.CreateInstance(p.ParameterType) : p.ParameterType == typeof(string) ? "" : null)]);
        var errors = (SqlErrorCollection)Activator.CreateInstance(typeof(SqlErrorCollection), Hidden, null, null, CultureInfo.InvariantCulture)!;
        typeof(SqlErrorCollection).GetMethod("Add", Hidden)!.Invoke(errors, [error]);
        var create = typeof(SqlException).GetMethod("CreateException", Hidden, [typeof(SqlErrorCollection), typeof(string)])!;
        return (SqlException)create.Invoke(null, [errors, ""])!;
    }
}
