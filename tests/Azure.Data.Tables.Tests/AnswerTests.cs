namespace Azure.Data.Tables.Tests;

/// <summary>Answers as the service documents them, where the emulator answers otherwise or not at all.</summary>
public sealed class AnswerTests
{
    private const string Json = "application/json;odata=minimalmetadata";

    [Fact]
    public async Task A_row_is_read_with_minimal_metadata()
    {
        using var server = new RecordingServer(new RecordingServer.Answer(
            200,
            """
            {"odata.metadata":"m","odata.etag":"W/\"1\"","PartitionKey":"p","RowKey":"r","Timestamp":"2005-08-31T01:02:03.1234567Z",
             "High@odata.type":"Edm.Double","High":"Infinity","Low@odata.type":"Edm.Double","Low":"-Infinity","Whole":2.0,
             "Long@odata.type":"Edm.Int64","Long":"9007199254740993","Int":3,"Moment@odata.type":"Edm.DateTime","Moment":"2005-08-31T00:00:00Z"}
            """,
            ("Content-Type", Json)));

        TableEntity row = await server.Table().GetEntityAsync<TableEntity>("p", "r");

        Assert.Equal((double.PositiveInfinity, double.NegativeInfinity, 2.0), (row["High"], row["Low"], row["Whole"]));
        Assert.Equal((9007199254740993L, 3), (row["Long"], row["Int"]));
        Assert.Equal(DateTimeOffset.Parse("2005-08-31T00:00:00Z"), row["Moment"]);
        Assert.Equal(DateTimeOffset.Parse("2005-08-31T01:02:03.1234567Z"), row.Timestamp);
        Assert.Equal(new ETag("W/\"1\""), row.ETag);
        Assert.DoesNotContain(row.Keys, key => key.Contains("@odata.type") || key == "odata.metadata");
    }

    [Fact]
    public async Task A_page_may_be_empty_and_go_on_at_a_partition()
    {
        using var server = new RecordingServer(
            new RecordingServer.Answer(200, """{"value":[]}""", ("Content-Type", Json), ("x-ms-continuation-NextPartitionKey", "1!4!cA--")),
            new RecordingServer.Answer(200, """{"value":[{"PartitionKey":"p","RowKey":"r"}]}""", ("Content-Type", Json)));

        var pages = await server.Table().QueryAsync<TableEntity>("PartitionKey eq 'p'", 10, ["RowKey"]).Pages();

        Assert.Equal([0, 1], pages.Select(page => page.Values.Count));
        Assert.Contains("NextPartitionKey=1%214%21cA--", server.Last.Url, StringComparison.Ordinal);
        Assert.DoesNotContain("NextRowKey", server.Last.Url, StringComparison.Ordinal);
        Assert.All(server.Requests, request => Assert.Contains("$top=10", Uri.UnescapeDataString(request.Url), StringComparison.Ordinal));
        Assert.All(server.Requests, request => Assert.Contains("$filter=PartitionKey eq 'p'", Uri.UnescapeDataString(request.Url), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stale_tag_in_a_transaction_is_told_with_its_place()
    {
        using var server = new RecordingServer(Batch(
            "HTTP/1.1 412 Precondition Failed",
            "Content-Type: application/json",
            string.Empty,
            """{"odata.error":{"code":"UpdateConditionNotSatisfied","message":{"lang":"en-US","value":"1:The update condition was not satisfied.\nRequestId:x"}}}"""));

        var refusal = await Assert.ThrowsAsync<TableTransactionFailedException>(
            () => server.Table().SubmitTransactionAsync([new(TableTransactionActionType.UpdateMerge, Rows.Row(), new ETag("W/\"1\""))]));

        Assert.Equal((412, "UpdateConditionNotSatisfied", 1), (refusal.Status, refusal.ErrorCode, refusal.FailedTransactionActionIndex));
    }

    [Fact]
    public async Task The_answers_of_a_transaction_carry_their_tags()
    {
        using var server = new RecordingServer(Batch("HTTP/1.1 204 No Content", "ETag: W/\"7\"", "Content-ID: 1", string.Empty, string.Empty));

        var answer = await server.Table().SubmitTransactionAsync([new(TableTransactionActionType.Add, Rows.Row())]);

        var response = Assert.Single(answer.Value);
        Assert.Equal((204, "No Content", new ETag("W/\"7\"")), (response.Status, response.ReasonPhrase, response.Headers.ETag));
    }

    [Fact]
    public async Task A_transaction_refused_as_a_whole_has_no_place_to_tell()
    {
        using var server = new RecordingServer(new RecordingServer.Answer(
            400, """{"odata.error":{"code":"InvalidInput","message":{"lang":"en-US","value":"Too many."}}}""", ("Content-Type", Json)));

        var refusal = await Assert.ThrowsAnyAsync<RequestFailedException>(
            () => server.Table().SubmitTransactionAsync([new(TableTransactionActionType.Add, Rows.Row())]));

        Assert.Equal((400, "InvalidInput"), (refusal.Status, refusal.ErrorCode));
    }

    [Fact]
    public async Task A_table_that_is_being_deleted_is_no_table_that_exists()
    {
        using var server = new RecordingServer(new RecordingServer.Answer(
            409, """{"odata.error":{"code":"TableBeingDeleted","message":{"lang":"en-US","value":"Wait."}}}""", ("Content-Type", Json)));

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => server.Table().CreateIfNotExistsAsync());

        Assert.Equal("TableBeingDeleted", refusal.ErrorCode);
    }

    [Fact]
    public async Task An_answer_that_is_not_of_the_service_is_still_a_refusal()
    {
        using var server = new RecordingServer(new RecordingServer.Answer(407, "<html>proxy</html>", ("Content-Type", "text/html")));

        Assert.Equal(407, (await Assert.ThrowsAsync<RequestFailedException>(() => server.Table().AddEntityAsync(Rows.Row()))).Status);
    }

    private static RecordingServer.Answer Batch(params string[] part) => new(
        202,
        string.Join(
            "\r\n",
            [
                "--batchresponse_a", "Content-Type: multipart/mixed; boundary=changesetresponse_b", string.Empty,
                "--changesetresponse_b", "Content-Type: application/http", "Content-Transfer-Encoding: binary", string.Empty,
                .. part,
                "--changesetresponse_b--", "--batchresponse_a--", string.Empty,
            ]),
        ("Content-Type", "multipart/mixed; boundary=batchresponse_a"));
}
