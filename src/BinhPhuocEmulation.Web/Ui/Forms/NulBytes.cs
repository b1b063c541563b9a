namespace BinhPhuocEmulation.Web.Ui.Forms;

/// <summary>
/// Turns the NUL character of a posted form (%00) into another control character (%01) while the body is read. The server refuses a whole form for one
/// NUL, and what was typed would be lost; so it is answered at its field like any other control character.
/// </summary>
public sealed class NulBytesMiddleware(RequestDelegate next)
{
    /// <summary>Wraps the body of form posts.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true)
            context.Request.Body = new NulFreeStream(context.Request.Body);
        return next(context);
    }
}

/// <summary>Reads another stream and writes the last digit of each "%00" as 1; the length stays.</summary>
public sealed class NulFreeStream(Stream inner) : Stream
{
    private int _matched; // characters of "%00" seen at the end of what was read so far, 0 to 2

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Mend(buffer.AsSpan(offset, count), inner.Read(buffer, offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken);
        return Mend(buffer.Span, read);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Mend(Span<byte> buffer, int read)
    {
        foreach (ref var b in buffer[..read])
        {
            if (b == '%') _matched = 1;
            else if (b != '0') _matched = 0;
            else if (_matched == 2) (b, _matched) = ((byte)'1', 0);
            else if (_matched == 1) _matched = 2;
        }
        return read;
    }
}
