using BinhPhuocEmulation.Web.Ui.Menu;

namespace BinhPhuocEmulation.Web.Features.Dev;

/// <summary>Sample menu of the page that shows every component; other pages never see it.</summary>
public sealed class LookMenuSource : ISiteMenuSource
{
    private static readonly IReadOnlyList<MenuItem> Items =
    [
        new(MenuSections.MyUnit, "Việc cần làm", "inbox", "/dev/tasks", Count: 3),
        new(MenuSections.MyUnit, "Hội nghị", "calendar-event", "/dev/congress"),
        new(MenuSections.MyUnit, "Danh sách đại biểu", "people", "/dev/look"),
        new(MenuSections.MyUnit, "Chương trình", "list-ol", "/dev/agenda"),
        new(MenuSections.MyUnit, "Đoàn Chủ tịch", "person-badge", "/dev/presidium"),
        new(MenuSections.MyUnit, "Giấy mời, thẻ", "envelope-paper", "/dev/invitations"),
        new(MenuSections.MyUnit, "Kinh phí", "cash-coin", "/dev/budget"),
        new(MenuSections.MyUnit, "Hồ sơ kết quả", "folder", "/dev/dossier"),
        new(MenuSections.Plan, "Quy định", "journal-text", "/dev/rules"),
        new(MenuSections.Plan, "Vướng mắc", "question-circle", "/dev/questions", Count: 5),
        new(MenuSections.Plan, "Lịch toàn tỉnh", "calendar3", "/dev/calendar"),
    ];

    public ValueTask<IReadOnlyList<MenuItem>> GetItemsAsync(HttpContext context, CancellationToken cancellationToken) =>
        ValueTask.FromResult(context.Request.Path.StartsWithSegments("/dev/look") ? Items : []);
}
