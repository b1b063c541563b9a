using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Units;

/// <summary>A person to ring at a unit.</summary>
public sealed class UnitContact : IUnitOwned
{
    private UnitContact() { }

    /// <summary>Creates a contact.</summary>
    public UnitContact(string name, string? post, string? phone, string? email)
    {
        Name = VietnameseText.Clean(name);
        Post = VietnameseText.Clean(post);
        Phone = VietnameseText.Clean(phone);
        Email = VietnameseText.Clean(email);
    }

    internal void Change(UnitContact other) => (Name, Post, Phone, Email) = (other.Name, other.Post, other.Phone, other.Email);

    /// <summary>Key.</summary>
    public int Id { get; private set; }
    /// <summary>Unit.</summary>
    public int UnitId { get; private set; }
    /// <summary>Full name.</summary>
    public string Name { get; private set; } = "";
    /// <summary>Post.</summary>
    public string Post { get; private set; } = "";
    /// <summary>Telephone.</summary>
    public string Phone { get; private set; } = "";
    /// <summary>E-mail.</summary>
    public string Email { get; private set; } = "";
}
