using System.Reflection;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Tests.Builders;

/// <summary>Persons with the number a database would give them.</summary>
internal static class TestPersons
{
    public static Person Make(int id, string name, string birth = "")
    {
        var person = new Person(new PersonDetails { FullName = name, Birth = birth.Length > 0 && BirthDate.TryParse(birth, out var read, out _) ? read : null });
        return WithId(person, id);
    }

    public static T WithId<T>(T row, int id) where T : notnull
    {
        typeof(T).GetProperty("Id", BindingFlags.Public | BindingFlags.Instance)!.SetValue(row, id);
        return row;
    }
}
