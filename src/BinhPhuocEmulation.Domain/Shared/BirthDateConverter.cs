using System.Text.Json;
using System.Text.Json.Serialization;

namespace BinhPhuocEmulation.Domain.Shared;

/// <summary>Keeps a birth in a frozen copy as its number, see <see cref="BirthDate.Code"/>.</summary>
public sealed class BirthDateConverter : JsonConverter<BirthDate>
{
    /// <inheritdoc/>
    public override BirthDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        BirthDate.FromCode(reader.GetInt32()) ?? throw new JsonException("The number is no birth.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, BirthDate value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Code);
}
