using BinhPhuocEmulation.Web.Ui;
using FluentValidation;
using Microsoft.AspNetCore.Http;

namespace BinhPhuocEmulation.Web.Tests.Ui;

public sealed class FormattingTests
{
    [Fact]
    public void Instant_LateEveningUtc_IsTheNextDayInVietnam() =>
        Assert.Equal("00:30 01/04/2025", VietnameseUi.Instant(new DateTime(2025, 3, 31, 17, 30, 0, DateTimeKind.Utc)));

    [Theory]
    [InlineData(128, 187, "68,4 %")]
    [InlineData(7, 10, "70 %")]
    [InlineData(142, 203, "70 %")]
    [InlineData(0, 0, "–")]
    public void Share_Parts_AreWrittenWithAComma(long part, long whole, string text) => Assert.Equal(text, VietnameseUi.Share(part, whole));

    [Fact]
    public void Number_Thousands_AreSeparatedByADot() => Assert.Equal("1.234.567", VietnameseUi.Number(1234567));

    [Theory]
    [InlineData(null, null, 187, 1, 20, 10, 1, 20)]
    [InlineData(10, 20, 187, 10, 20, 10, 181, 187)]
    [InlineData(99, 50, 187, 4, 50, 4, 151, 187)]
    [InlineData(-1, 7, 0, 1, 20, 1, 0, 0)]
    public void From_WhatStoodInTheAddress_IsMadeSense(int? page, int? size, int total, int shown, int rows, int last, int first, int end)
    {
        var info = PageInfo.From(page, size, total);

        Assert.Equal((shown, rows, last, first, end), (info.Page, info.Size, info.LastPage, info.FirstRow, info.LastRow));
    }

    [Fact]
    public void With_ChangedKey_KeepsTheOthersAndThePathBase()
    {
        var request = new DefaultHttpContext().Request;
        request.PathBase = "/portal";
        request.Path = "/units";
        request.QueryString = new QueryString("?q=t%C3%A2n&kind=1&kind=2&page=3");

        Assert.Equal("/portal/units?q=t%C3%A2n&kind=1&kind=2&sort=name", request.With(("page", null), ("sort", "name")));
    }

    [Theory]
    [InlineData("https://portal.vn/rosters/7/review?show=open&page=2", "/rosters/7/review?show=changed")]
    [InlineData("https://elsewhere.vn/rosters/7/review", "/rosters/7/approve?show=changed")]
    [InlineData(null, "/rosters/7/approve?show=changed")]
    public void With_AnswerToAPostedForm_StaysOnThePageItWasSentFrom(string? from, string address)
    {
        var request = new DefaultHttpContext().Request;
        (request.Method, request.Host, request.Path) = ("POST", new HostString("portal.vn"), "/rosters/7/approve");
        request.Headers.Referer = from;

        Assert.Equal(address, request.With(("page", null), ("show", "changed")));
    }

    [Fact]
    public void Initial_FullName_IsOfTheGivenName() => Assert.Equal("Á", new BarPerson("Lê Thị Ngọc ánh", null, null, null).Initial);

    [Fact]
    public async Task FluentValidation_DefaultMessages_AreVietnamese()
    {
        await using var host = await UiHost.StartAsync();
        var validator = new InlineValidator<BarPerson>();
        validator.RuleFor(person => person.Name).NotEmpty().WithName("Họ và tên");

        var message = Assert.Single(validator.Validate(new BarPerson("", null, null, null)).Errors).ErrorMessage;

        Assert.Equal("'Họ và tên' không được rỗng.", message);
    }
}
