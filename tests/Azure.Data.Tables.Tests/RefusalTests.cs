using Azure.Data.Tables.Models;
using Monitor.Testing;

namespace Azure.Data.Tables.Tests;

public sealed class RefusalTests(AzuriteFixture azurite) : AzuriteTableTests(azurite)
{
    [Fact]
    public async Task A_missing_table_is_refused_with_404_TableNotFound()
    {
        var refusal = await Refused(() => Account.GetTableClient("missing").AddEntityAsync(Rows.Row()));

        Assert.Equal((404, TableErrorCode.TableNotFound.ToString()), (refusal.Status, refusal.ErrorCode));
    }

    [Fact]
    public async Task A_row_that_is_there_is_refused_with_409_EntityAlreadyExists()
    {
        await Table.AddEntityAsync(Rows.Row());

        var refusal = await Refused(() => Table.AddEntityAsync(Rows.Row()));

        Assert.Equal((409, TableErrorCode.EntityAlreadyExists.ToString()), (refusal.Status, refusal.ErrorCode));
        Assert.True(refusal.ErrorCode == TableErrorCode.EntityAlreadyExists);
    }

    [Fact]
    public async Task A_missing_row_is_refused_with_404_ResourceNotFound()
    {
        var refusal = await Refused(() => Table.GetEntityAsync<TableEntity>("p", "missing"));

        Assert.Equal((404, TableErrorCode.ResourceNotFound.ToString()), (refusal.Status, refusal.ErrorCode));
    }

    [Fact]
    public async Task Asking_whether_a_row_exists_answers_no_without_an_exception()
    {
        var answer = await Table.GetEntityIfExistsAsync<TableEntity>("p", "missing");

        Assert.False(answer.HasValue);
        Assert.Equal(404, answer.GetRawResponse().Status);
        Assert.Throws<InvalidOperationException>(() => answer.Value);
    }

    [Fact]
    public async Task Asking_whether_a_row_exists_brings_the_row()
    {
        await Table.AddEntityAsync(Rows.Row("r", "Count", 7));

        var answer = await Table.GetEntityIfExistsAsync<TableEntity>("p", "r");

        Assert.True(answer.HasValue);
        Assert.Equal(7, answer.Value!.GetInt32("Count"));
    }

    [Fact]
    public async Task A_row_without_keys_is_refused_before_it_is_sent()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => Table.AddEntityAsync(new TableEntity { PartitionKey = "p" }));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Table.UpsertEntityAsync<TableEntity>(null!));
    }

    [Fact]
    public async Task A_cancelled_request_is_not_sent()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Table.AddEntityAsync(Rows.Row(), cancelled.Token));
    }
}
