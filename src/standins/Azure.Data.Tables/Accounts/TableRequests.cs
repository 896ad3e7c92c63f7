using Azure.Core;
using Azure.Data.Tables.Entities;
using Azure.Data.Tables.Paging;

namespace Azure.Data.Tables.Accounts;

/// <summary>The requests of the Table service's REST protocol, and their sending.</summary>
/// <param name="account">Its pipeline signs, retries and logs.</param>
/// <param name="endpoint">The account's address, without table and query.</param>
internal sealed class TableRequests(TableAccount account, Uri endpoint)
{
    private const string Json = "application/json";
    private const string MinimalMetadata = "application/json;odata=minimalmetadata";

    // The one that Azure.Core uses by default; a tolerated status is told to it per request.
    private static readonly ResponseClassifier Classifier = new();

    private readonly Uri _endpoint = new(endpoint.AbsoluteUri.TrimEnd('/'));

    /// <param name="tolerated">A status that is no error for this request.</param>
    public HttpMessage CreateTable(string table, bool returnsContent, int? tolerated)
    {
        var message = Message(RequestMethod.Post, "/Tables", tolerated);
        message.Request.Uri.AppendQuery("$format", MinimalMetadata, true);
        Prefer(message, returnsContent);
        SetContent(message, BinaryData.FromObjectAsJson(new { TableName = table }).ToMemory());
        return message;
    }

    public HttpMessage DeleteTable(string table) =>
        Message(RequestMethod.Delete, $"/Tables('{Uri.EscapeDataString(table)}')", 404);

    public HttpMessage QueryTables(string? filter, int? top, string? nextTable)
    {
        var message = Query("/Tables", filter, top, null);
        Append(message, "NextTableName", nextTable);
        return message;
    }

    public HttpMessage Insert(string table, object entity)
    {
        var message = Message(RequestMethod.Post, $"/{table}");
        message.Request.Uri.AppendQuery("$format", MinimalMetadata, true);
        Prefer(message, returnsContent: false);
        SetContent(message, EntityWriter.Write(entity));
        return message;
    }

    /// <param name="ifMatch">Null makes it an upsert.</param>
    public HttpMessage Update(string table, ITableEntity entity, TableUpdateMode mode, string? ifMatch)
    {
        var method = mode switch
        {
            TableUpdateMode.Merge => RequestMethod.Patch,
            TableUpdateMode.Replace => RequestMethod.Put,
            _ => throw new ArgumentException($"Unexpected value for {nameof(mode)}: {mode}", nameof(mode)),
        };
        var message = Message(method, RowPath(table, entity.PartitionKey, entity.RowKey));
        message.Request.Uri.AppendQuery("$format", MinimalMetadata, true);
        SetHeader(message, "If-Match", ifMatch);
        SetContent(message, EntityWriter.Write(entity));
        return message;
    }

    public HttpMessage Delete(string table, string partitionKey, string rowKey, ETag ifMatch)
    {
        var message = Message(RequestMethod.Delete, RowPath(table, partitionKey, rowKey));
        message.Request.Uri.AppendQuery("$format", MinimalMetadata, true);
        SetHeader(message, "If-Match", (ifMatch == default ? ETag.All : ifMatch).ToString());
        return message;
    }

    public HttpMessage Read(string table, string partitionKey, string rowKey, IEnumerable<string>? select, int? tolerated)
    {
        var message = Message(RequestMethod.Get, RowPath(table, partitionKey, rowKey), tolerated);
        message.Request.Uri.AppendQuery("$format", MinimalMetadata, true);
        Append(message, "$select", Joined(select));
        return message;
    }

    public HttpMessage Query(string table, string? filter, int? top, IEnumerable<string>? select, EntityContinuation next)
    {
        var message = Query($"/{table}()", filter, top, Joined(select));
        Append(message, "NextPartitionKey", next.PartitionKey);
        Append(message, "NextRowKey", next.RowKey);
        return message;
    }

    public HttpMessage Transaction(ReadOnlyMemory<byte> content, string contentType)
    {
        var message = Message(RequestMethod.Post, "/$batch");
        message.Request.Headers.SetValue("Content-Type", contentType);
        message.Request.Content = RequestContent.Create(content);
        return message;
    }

    /// <param name="message">Disposed here.</param>
    /// <param name="excused">A status that counts as an error and still is an answer to the caller.</param>
    /// <exception cref="RequestFailedException">The service refused.</exception>
    public Response Send(HttpMessage message, CancellationToken cancellationToken, int? excused = null)
    {
        using (message)
        {
            account.Pipeline.Send(message, cancellationToken);
            return Answer(message.Response, excused);
        }
    }

    /// <inheritdoc cref="Send"/>
    public async Task<Response> SendAsync(HttpMessage message, CancellationToken cancellationToken, int? excused = null)
    {
        using (message)
        {
            await account.Pipeline.SendAsync(message, cancellationToken);
            return Answer(message.Response, excused);
        }
    }

    private static Response Answer(Response response, int? excused) =>
        response.IsError && response.Status != excused ? throw new RequestFailedException(response) : response;

    private HttpMessage Query(string path, string? filter, int? top, string? select)
    {
        var message = Message(RequestMethod.Get, path);
        message.Request.Uri.AppendQuery("$format", MinimalMetadata, true);
        Append(message, "$top", top is { } count ? $"{count}" : null);
        Append(message, "$select", select);
        Append(message, "$filter", filter);
        return message;
    }

    private HttpMessage Message(RequestMethod method, string path, int? tolerated = null)
    {
        var message = account.Pipeline.CreateMessage(Tolerance(tolerated), Classifier);
        message.Request.Method = method;
        message.Request.Uri.Reset(_endpoint);
        message.Request.Uri.AppendPath(path, false);
        message.Request.Headers.SetValue("x-ms-version", account.Version);
        message.Request.Headers.SetValue("DataServiceVersion", "3.0");
        message.Request.Headers.SetValue("Accept", MinimalMetadata);
        return message;
    }

    private static RequestContext? Tolerance(int? status)
    {
        if (status is not { } code)
        {
            return null;
        }

        var context = new RequestContext();
        context.AddClassifier(code, isError: false);
        return context;
    }

    // In a key a quote is doubled, because the key stands between quotes, and then everything is escaped.
    private static string RowPath(string table, string partitionKey, string rowKey) =>
        $"/{table}(PartitionKey='{Key(partitionKey)}',RowKey='{Key(rowKey)}')";

    private static string Key(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));

    private static string? Joined(IEnumerable<string>? select) => select is null ? null : string.Join(',', select);

    private static void Append(HttpMessage message, string name, string? value)
    {
        if (value is not null)
        {
            message.Request.Uri.AppendQuery(name, value, true);
        }
    }

    private static void SetHeader(HttpMessage message, string name, string? value)
    {
        if (value is not null)
        {
            message.Request.Headers.SetValue(name, value);
        }
    }

    private static void Prefer(HttpMessage message, bool returnsContent) =>
        SetHeader(message, "Prefer", returnsContent ? null : "return-no-content");

    private static void SetContent(HttpMessage message, ReadOnlyMemory<byte> content)
    {
        message.Request.Headers.SetValue("Content-Type", Json);
        message.Request.Content = RequestContent.Create(content);
    }
}
