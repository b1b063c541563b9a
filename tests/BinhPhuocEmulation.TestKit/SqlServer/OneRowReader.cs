using System.Collections;
using System.Data.Common;

namespace BinhPhuocEmulation.TestKit.SqlServer;

/// <summary>One row whose every column holds some value of the type asked for, the same in every reader, so that parts match their owner.</summary>
internal sealed class OneRowReader : DbDataReader
{
    private static readonly DateTime Some = new(2025, 3, 17, 2, 0, 0, DateTimeKind.Utc);
    private bool _isRead;

    public override bool Read() => !_isRead && (_isRead = true);
    public override bool NextResult() => false;
    public override bool HasRows => true;
    public override bool IsClosed => false;
    public override int Depth => 0;
    public override int FieldCount => 256;
    public override int RecordsAffected => -1;
    public override object this[int ordinal] => GetValue(ordinal);
    public override object this[string name] => GetValue(0);
    public override bool IsDBNull(int ordinal) => false;
    public override bool GetBoolean(int ordinal) => true;
    public override byte GetByte(int ordinal) => 1;
    public override char GetChar(int ordinal) => '1';
    public override short GetInt16(int ordinal) => 1;
    public override int GetInt32(int ordinal) => 1;
    public override long GetInt64(int ordinal) => 1;
    public override float GetFloat(int ordinal) => 1;
    public override double GetDouble(int ordinal) => 1;
    public override decimal GetDecimal(int ordinal) => 1;
    public override string GetString(int ordinal) => "1";
    public override Guid GetGuid(int ordinal) => new(1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);
    public override DateTime GetDateTime(int ordinal) => Some;
    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => 0;
    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => 0;
    public override string GetName(int ordinal) => $"c{ordinal}";
    public override int GetOrdinal(string name) => 0;
    public override string GetDataTypeName(int ordinal) => "int";
    public override Type GetFieldType(int ordinal) => typeof(int);
    public override object GetValue(int ordinal) => 1;
    public override int GetValues(object[] values) => 0;
    public override IEnumerator GetEnumerator() => new DbEnumerator(this);

    public override T GetFieldValue<T>(int ordinal) => (T)Value(typeof(T));

    private object Value(Type type) =>
        type == typeof(DateOnly) ? DateOnly.FromDateTime(Some)
        : type == typeof(TimeOnly) ? TimeOnly.FromDateTime(Some)
        : type == typeof(DateTimeOffset) ? new DateTimeOffset(Some)
        : type == typeof(TimeSpan) ? TimeSpan.FromHours(9)
        : type == typeof(Guid) ? GetGuid(0)
        : type == typeof(byte[]) ? new byte[] { 1 }
        : Convert.ChangeType(1, type, System.Globalization.CultureInfo.InvariantCulture);
}
