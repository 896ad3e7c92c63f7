using Azure.Data.Tables.Models;
using Monitor.Testing;

namespace Azure.Data.Tables.Tests;

public sealed class TransactionTests(AzuriteFixture azurite) : AzuriteTableTests(azurite)
{
    [Fact]
    public async Task A_hundred_rows_are_added_at_once_and_each_has_its_answer()
    {
        var answer = await Table.SubmitTransactionAsync(Additions(100));

        Assert.Equal(202, answer.GetRawResponse().Status);
        Assert.Equal(Enumerable.Repeat(204, 100), answer.Value.Select(response => response.Status));
        var rows = await Table.QueryAsync<TableEntity>().All();
        Assert.Equal(rows.Select(row => (ETag?)row.ETag), answer.Value.Select(response => response.Headers.ETag));
    }

    [Fact]
    public async Task One_conflict_in_a_hundred_writes_nothing_and_is_told_by_its_place()
    {
        await Table.AddEntityAsync(Rows.Row("p", "057"));

        var refusal = await Assert.ThrowsAsync<TableTransactionFailedException>(() => Table.SubmitTransactionAsync(Additions(100)));

        Assert.Equal((409, TableErrorCode.EntityAlreadyExists.ToString()), (refusal.Status, refusal.ErrorCode));
        Assert.Equal(57, refusal.FailedTransactionActionIndex);
        Assert.Single(await Table.QueryAsync<TableEntity>().All());
    }

    [Fact]
    public async Task Every_kind_of_action_takes_effect()
    {
        string[] there = ["merged", "replaced", "deleted", "upserted"];
        await Table.SubmitTransactionAsync(there.Select(key => Action(TableTransactionActionType.Add, key, "Old")));

        await Table.SubmitTransactionAsync(
        [
            Action(TableTransactionActionType.Add, "added", "New"),
            Action(TableTransactionActionType.UpdateMerge, "merged", "New"),
            Action(TableTransactionActionType.UpdateReplace, "replaced", "New"),
            Action(TableTransactionActionType.Delete, "deleted", "New"),
            Action(TableTransactionActionType.UpsertMerge, "upserted", "New"),
            Action(TableTransactionActionType.UpsertReplace, "fresh", "New"),
        ]);

        var rows = await Table.QueryAsync<TableEntity>().All();
        Assert.Equal(["added", "fresh", "merged", "replaced", "upserted"], rows.Select(row => row.RowKey));
        Assert.Equal(["merged", "upserted"], rows.Where(row => row.ContainsKey("Old")).Select(row => row.RowKey));
        Assert.All(rows, row => Assert.Equal(1, row.GetInt32("New")));
    }

    [Fact]
    public async Task A_transaction_of_one_is_refused_like_any_other()
    {
        await Table.AddEntityAsync(Rows.Row());

        var refusal = await Assert.ThrowsAsync<TableTransactionFailedException>(
            () => Table.SubmitTransactionAsync([new(TableTransactionActionType.Add, Rows.Row())]));

        Assert.Equal((409, 0), (refusal.Status, refusal.FailedTransactionActionIndex));
    }

    [Fact]
    public void A_transaction_is_sent_without_waiting_for_tasks() =>
        Assert.Equal(3, Table.SubmitTransaction(Additions(3)).Value.Count);

    [Fact]
    public async Task Without_actions_there_is_no_transaction()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Table.SubmitTransactionAsync([]));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Table.SubmitTransactionAsync(null!));
    }

    private static IEnumerable<TableTransactionAction> Additions(int count) =>
        Enumerable.Range(0, count).Select(number => Action(TableTransactionActionType.Add, $"{number:D3}", "it's { \"n\" } ü"));

    private static TableTransactionAction Action(TableTransactionActionType type, string rowKey, string property) =>
        new(type, property.Contains('{') ? Rows.Row(rowKey, "Text", property) : Rows.Row(rowKey, property, 1));
}
