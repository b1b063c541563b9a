using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.TestKit.Web;

namespace BinhPhuocEmulation.Web.Tests.Conventions;

/// <summary>Where a unit stands seen from the person's own.</summary>
public enum Place
{
    Own,
    Child,
    Sibling,
    Parent,
    Foreign,
}

/// <summary>The rows of one feature's pages. Each feature has one file AccessTable.&lt;Feature&gt;.cs with a class of this kind; it is found by itself.</summary>
public interface IAccessRows
{
    /// <summary>One per GET page.</summary>
    IEnumerable<AccessRow> Rows { get; }
}

/// <summary>Who gets which answer from one GET page.</summary>
public sealed class AccessRow
{
    private readonly Dictionary<(Role, Place), int> _answers = [];

    private AccessRow(string template, Func<AccessSite, TestUnit, string> address)
    {
        Template = template;
        Address = address;
    }

    /// <summary>Route as it stands on the action, without a leading slash: "units/{id:int}".</summary>
    public string Template { get; }

    /// <summary>The page's address for a unit.</summary>
    public Func<AccessSite, TestUnit, string> Address { get; }

    /// <summary>Open to people who have not signed in.</summary>
    public bool IsOpen { get; private init; }

    /// <summary>Expected statuses; a place that does not exist for a role has none.</summary>
    public IReadOnlyDictionary<(Role Role, Place Place), int> Answers => _answers;

    /// <summary>A page of no unit in particular: 200 for these roles, 403 for all others.</summary>
    public static AccessRow ForRoles(string template, string address, params Role[] roles) => ForRoles(template, _ => address, roles);

    /// <summary>As above, for a page whose address names a row of the site.</summary>
    public static AccessRow ForRoles(string template, Func<AccessSite, string> address, params Role[] roles) => Same(template, address, role => roles.Contains(role) ? 200 : 403);

    /// <summary>A page for everybody who is signed in.</summary>
    public static AccessRow ForAll(string template, string address, int status = 200) => Same(template, _ => address, _ => status);

    /// <summary>A page for everybody, signed in or not.</summary>
    public static AccessRow Open(string template, string address, int status = 200)
    {
        var row = new AccessRow(template, (_, _) => address) { IsOpen = true };
        foreach (var role in Enum.GetValues<Role>()) row._answers[(role, Place.Own)] = status;
        return row;
    }

    /// <summary>A page of a unit. Each line of the table: role, then the answers for own, child, sibling, parent, foreign; "-" where there is no such unit.</summary>
    public static AccessRow ForUnits(string template, Func<AccessSite, TestUnit, string> address, string table)
    {
        var row = new AccessRow(template, address);
        foreach (var line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var role = Enum.Parse<Role>(cells[0]);
            foreach (var place in Enum.GetValues<Place>())
                if (cells[1 + (int)place] != "-") row._answers.Add((role, place), int.Parse(cells[1 + (int)place], System.Globalization.CultureInfo.InvariantCulture));
        }
        return row;
    }

    private static AccessRow Same(string template, Func<AccessSite, string> address, Func<Role, int> status)
    {
        var row = new AccessRow(template, (site, _) => address(site));
        foreach (var role in Enum.GetValues<Role>()) row._answers[(role, Place.Own)] = status(role);
        return row;
    }
}
