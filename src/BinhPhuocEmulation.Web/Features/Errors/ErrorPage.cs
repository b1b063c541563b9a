namespace BinhPhuocEmulation.Web.Features.Errors;

/// <summary>What an error page says.</summary>
/// <param name="Code">HTTP status.</param>
/// <param name="Title">What happened, in a few words.</param>
/// <param name="Sentence">What it means.</param>
/// <param name="NextSteps">What the person can do.</param>
/// <param name="TraceId">What the help desk asks for.</param>
public sealed record ErrorPage(int Code, string Title, string Sentence, IReadOnlyList<string> NextSteps, string TraceId)
{
    /// <summary>Name under which an action leaves the Vietnamese reason of a refusal for this page.</summary>
    public const string ReasonItem = "reason";

    /// <summary>The page of a status; a reason left by the action takes the place of the general sentence.</summary>
    public static ErrorPage For(int code, string traceId, string? reason) =>
        reason is not { Length: > 0 } ? For(code, traceId)
        : code == StatusCodes.Status403Forbidden ? For(code, traceId) with { Title = "Chưa làm được việc này", Sentence = reason, NextSteps = AfterRefusal }
        : For(code, traceId) with { Sentence = reason };

    /// <summary>A refusal with its reason may be about the state of things as well as about rights: the advice fits both.</summary>
    private static readonly string[] AfterRefusal = ["Quay lại trang trước để xem tình trạng hiện nay.", "Nếu việc này thuộc phần của Ông/Bà mà vẫn bị từ chối, liên hệ quản trị viên."];

    public static ErrorPage For(int code, string traceId) => code switch
    {
        400 => new(code, "Chưa nhận được nội dung gửi lên", "Nội dung gửi lên không đúng dạng, hoặc trang đã mở quá lâu nên phiếu gửi hết hiệu lực.",
            ["Quay lại trang trước, tải lại trang rồi gửi lại.", "Nếu đã gõ nhiều, chép phần đã gõ ra chỗ khác trước khi tải lại."], traceId),
        401 => new(code, "Cần đăng nhập", "Phiên làm việc đã hết hoặc chưa bắt đầu.",
            ["Đăng nhập rồi mở lại trang này."], traceId),
        403 => new(code, "Tài khoản này không có quyền làm việc đó", "Vai trò của tài khoản đang dùng không được mở trang này, hoặc không được làm việc đó.",
            ["Kiểm tra xem có đang dùng đúng tài khoản không.", "Nếu việc này thuộc phần của Ông/Bà, đề nghị quản trị viên cấp quyền."], traceId),
        404 => new(code, "Không tìm thấy trang", "Địa chỉ không đúng, trang đã được chuyển đi, hoặc nằm ngoài phạm vi đơn vị của tài khoản.",
            ["Kiểm tra lại địa chỉ.", "Tìm lại từ thực đơn."], traceId),
        409 => new(code, "Nội dung vừa được người khác thay đổi", "Trong lúc trang này đang mở, có người đã lưu bản mới hơn. Chưa có gì bị ghi đè.",
            ["Quay lại, tải lại trang để xem bản mới rồi sửa tiếp."], traceId),
        413 => new(code, "Tệp gửi lên quá lớn", "Máy chủ không nhận tệp có dung lượng này.",
            ["Chia nhỏ hoặc nén tệp rồi gửi lại."], traceId),
        429 => new(code, "Gửi quá nhiều lần", "Có quá nhiều yêu cầu trong thời gian ngắn.",
            ["Đợi một phút rồi thử lại."], traceId),
        >= 500 => new(code, "Hệ thống gặp sự cố", "Yêu cầu chưa thực hiện được. Lỗi thuộc về hệ thống, không phải do thao tác của Ông/Bà; sự cố đã được ghi lại.",
            ["Thử lại sau vài phút.", "Nếu vẫn lỗi, gửi mã sự cố dưới đây cho bộ phận hỗ trợ."], traceId),
        _ => new(code, "Yêu cầu không thực hiện được", "Máy chủ không hiểu hoặc không nhận yêu cầu này.",
            ["Quay lại trang trước rồi thử lại."], traceId),
    };
}
