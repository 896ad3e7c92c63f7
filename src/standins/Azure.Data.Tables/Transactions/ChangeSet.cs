using System.Text;
using Azure.Core;

namespace Azure.Data.Tables.Transactions;

/// <summary>Requests put together as the multipart body of one entity group transaction.</summary>
/// <remarks>multipart/mixed in multipart/mixed: the service takes one change set per batch, and no query beside it.</remarks>
internal static class ChangeSet
{
    private const string NewLine = "\r\n";

    /// <param name="requests">Disposed here.</param>
    public static (ReadOnlyMemory<byte> Content, string ContentType) Of(IEnumerable<HttpMessage> requests, CancellationToken cancellationToken)
    {
        var (batch, changes) = ($"batch_{Guid.NewGuid()}", $"changeset_{Guid.NewGuid()}");
        using var body = new MemoryStream();
        Write(body, $"--{batch}{NewLine}Content-Type: multipart/mixed; boundary={changes}{NewLine}{NewLine}");
        foreach (var message in requests)
        {
            using (message)
            {
                Write(body, $"--{changes}{NewLine}Content-Type: application/http{NewLine}Content-Transfer-Encoding: binary{NewLine}{NewLine}");
                WriteRequest(body, message.Request, cancellationToken);
            }
        }

        Write(body, $"--{changes}--{NewLine}--{batch}--{NewLine}");
        return (body.ToArray(), $"multipart/mixed; boundary={batch}");
    }

    private static void WriteRequest(Stream body, Request request, CancellationToken cancellationToken)
    {
        Write(body, $"{request.Method} {request.Uri.ToUri().AbsoluteUri} HTTP/1.1{NewLine}");
        Write(body, $"Host: {request.Uri.Host}{NewLine}");
        foreach (var header in request.Headers)
        {
            Write(body, $"{header.Name}: {header.Value}{NewLine}");
        }

        Write(body, NewLine);
        request.Content?.WriteTo(body, cancellationToken);
        Write(body, NewLine);
    }

    private static void Write(Stream body, string text) => body.Write(Encoding.UTF8.GetBytes(text));
}
