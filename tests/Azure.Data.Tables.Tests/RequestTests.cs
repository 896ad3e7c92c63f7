using System.Text.Json.Nodes;

namespace Azure.Data.Tables.Tests;

public sealed class RequestTests : IDisposable
{
    private readonly RecordingServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task An_addition_says_version_format_and_that_it_wants_no_content()
    {
        await _server.Table().AddEntityAsync(Rows.Row());

        var request = _server.Last;
        Assert.Equal(("POST", "/account/table"), (request.Method, request.Url.Split('?')[0]));
        Assert.Equal(("2020-12-06", "3.0"), (request.Headers["x-ms-version"], request.Headers["DataServiceVersion"]));
        Assert.Equal("return-no-content", request.Headers["Prefer"]);
        Assert.StartsWith("application/json", request.Headers["Accept"], StringComparison.Ordinal);
        Assert.StartsWith("application/json", request.Headers["Content-Type"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_older_service_version_can_be_asked_for()
    {
        var options = new TableClientOptions(TableClientOptions.ServiceVersion.V2019_02_02);
        await new TableClient(_server.Endpoint, "table", new TableSharedKeyCredential("account", "a2V5"), options).AddEntityAsync(Rows.Row());

        Assert.Equal("2019-02-02", _server.Last.Headers["x-ms-version"]);
    }

    [Fact]
    public async Task A_request_is_signed_with_shared_key_lite_over_date_and_resource()
    {
        await _server.Table().DeleteEntityAsync("it's", "a b");

        var key = new System.Security.Cryptography.HMACSHA256("key"u8.ToArray());
        var signed = $"{_server.Last.Headers["x-ms-date"]}\n/account{_server.Last.Url.Split('?')[0]}";
        var signature = Convert.ToBase64String(key.ComputeHash(System.Text.Encoding.UTF8.GetBytes(signed)));
        Assert.Equal($"SharedKeyLite account:{signature}", _server.Last.Headers["Authorization"]);
    }

    [Fact]
    public async Task Keys_stand_escaped_and_with_doubled_quotes_in_the_address()
    {
        await _server.Table().DeleteEntityAsync("it's", "100% a+b/ü");

        Assert.Equal("/account/table(PartitionKey='it%27%27s',RowKey='100%25%20a%2Bb%2F%C3%BC')", _server.Last.Url.Split('?')[0]);
        Assert.Equal("*", _server.Last.Headers["If-Match"]);
    }

    [Fact]
    public async Task Values_that_JSON_does_not_tell_apart_carry_their_type()
    {
        await _server.Table().UpsertEntityAsync(new TableEntity("p", "r")
        {
            ["Long"] = 5L, ["Double"] = 2.0, ["Odd"] = double.NaN, ["Id"] = Guid.Empty, ["Bytes"] = new byte[] { 1, 2 },
            ["Moment"] = DateTimeOffset.UnixEpoch.AddTicks(7), ["Int"] = 3, ["Yes"] = true, ["Text"] = "t",
        });

        var body = JsonNode.Parse(_server.Last.Body)!;
        Assert.Equal(("5", "Edm.Int64"), Annotated(body, "Long"));
        Assert.Equal(("2", "Edm.Double"), Annotated(body, "Double"));
        Assert.Equal(("NaN", "Edm.Double"), Annotated(body, "Odd"));
        Assert.Equal(("00000000-0000-0000-0000-000000000000", "Edm.Guid"), Annotated(body, "Id"));
        Assert.Equal(("AQI=", "Edm.Binary"), Annotated(body, "Bytes"));
        Assert.Equal(("1970-01-01T00:00:00.0000007Z", "Edm.DateTime"), Annotated(body, "Moment"));
        Assert.Equal([("3", null), ("true", null), ("t", null)], new[] { "Int", "Yes", "Text" }.Select(name => Annotated(body, name)));
    }

    [Fact]
    public async Task Timestamp_and_tag_are_not_sent()
    {
        await _server.Table().AddEntityAsync(new TableEntity("p", "r") { Timestamp = DateTimeOffset.UnixEpoch, ETag = new ETag("x") });

        var body = JsonNode.Parse(_server.Last.Body)!.AsObject();
        Assert.Equal(["PartitionKey", "RowKey"], body.Select(property => property.Key).Order());
    }

    [Fact]
    public async Task An_upsert_has_no_condition_and_an_update_has_one()
    {
        var table = _server.Table();
        await table.UpsertEntityAsync(Rows.Row(), TableUpdateMode.Replace);
        await table.UpdateEntityAsync(Rows.Row(), new ETag("W/\"1\""));

        Assert.Equal([("PUT", null), ("PATCH", "W/\"1\"")], _server.Requests.Select(request => (request.Method, request.Headers["If-Match"])));
    }

    [Fact]
    public async Task A_transaction_holds_its_actions_as_requests_of_one_change_set()
    {
        await Assert.ThrowsAnyAsync<Exception>(() => _server.Table().SubmitTransactionAsync(
        [
            new(TableTransactionActionType.UpdateMerge, Rows.Row("p", "it's"), new ETag("W/\"1\"")),
            new(TableTransactionActionType.Delete, Rows.Row("p", "gone")),
        ]));

        var lines = _server.Last.Body.Split("\r\n");
        Assert.Equal("/account/$batch", _server.Last.Url);
        Assert.StartsWith("multipart/mixed; boundary=", _server.Last.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith($"PATCH {_server.Endpoint}/table(PartitionKey='p',RowKey='it%27%27s')", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith($"DELETE {_server.Endpoint}/table(PartitionKey='p',RowKey='gone')", StringComparison.Ordinal));
        Assert.Equal(["If-Match: W/\"1\"", "If-Match: *"], lines.Where(line => line.StartsWith("If-Match", StringComparison.Ordinal)));
    }

    private static (string Value, string? Type) Annotated(JsonNode body, string name) =>
        (body[name]!.ToString(), body[$"{name}@odata.type"]?.ToString());
}
