namespace BinhPhuocEmulation.Data.Seeding;

/// <summary>The files that travel inside the assembly: plans and reference lists.</summary>
internal static class SeedFiles
{
    private const string Root = "BinhPhuocEmulation.Data.Seeding.";

    /// <summary>Opens a file by folder and name: "Plans.kh-293.json".</summary>
    /// <exception cref="FileNotFoundException">The assembly holds no such file.</exception>
    public static Stream Open(string name) =>
        typeof(SeedFiles).Assembly.GetManifestResourceStream(Root + name)
        ?? throw new FileNotFoundException($"No embedded file {name}.", name);
}
