namespace BinhPhuocEmulation.Web.Ui.Menu;

/// <summary>Business areas of the left menu, in their order on screen.</summary>
public static class MenuSections
{
    public const string MyUnit = "Đơn vị của tôi";
    public const string Direction = "Điều hành";
    public const string Plan = "Kế hoạch";
    public const string Administration = "Quản trị";

    private static readonly string[] InOrder = [MyUnit, Direction, Plan, Administration];

    /// <summary>Place of a section; an unknown one comes last.</summary>
    public static int OrderOf(string section)
    {
        var index = Array.IndexOf(InOrder, section);
        return index < 0 ? InOrder.Length : index;
    }
}
