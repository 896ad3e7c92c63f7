using Azure.Data.Tables.Models;
using Monitor.Testing;

namespace Azure.Data.Tables.Tests;

public sealed class UpdateTests(AzuriteFixture azurite) : AzuriteTableTests(azurite)
{
    [Fact]
    public async Task A_merge_keeps_what_it_does_not_name()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["Old"] = 1L, ["Both"] = "old" });
        await Table.UpdateEntityAsync(new TableEntity("p", "r") { ["New"] = true, ["Both"] = "new" }, ETag.All);

        TableEntity row = await Table.GetEntityAsync<TableEntity>("p", "r");

        Assert.Equal((1L, true, "new"), (row.GetInt64("Old"), row.GetBoolean("New"), row.GetString("Both")));
    }

    [Fact]
    public async Task A_replacement_removes_what_it_does_not_name()
    {
        await Table.AddEntityAsync(Rows.Row("r", "Old", 1));
        await Table.UpdateEntityAsync(Rows.Row("r", "New", 2), ETag.All, TableUpdateMode.Replace);

        TableEntity row = await Table.GetEntityAsync<TableEntity>("p", "r");

        Assert.Equal((null, 2), (row.GetInt32("Old"), row.GetInt32("New")));
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge, 1)]
    [InlineData(TableUpdateMode.Replace, null)]
    public async Task An_upsert_adds_and_then_updates(TableUpdateMode mode, int? old)
    {
        await Table.UpsertEntityAsync(Rows.Row("r", "Old", 1), mode);
        await Table.UpsertEntityAsync(Rows.Row("r", "New", 2), mode);

        TableEntity row = await Table.GetEntityAsync<TableEntity>("p", "r");

        Assert.Equal((old, 2), (row.GetInt32("Old"), row.GetInt32("New")));
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge)]
    [InlineData(TableUpdateMode.Replace)]
    public async Task A_stale_tag_is_refused_with_412(TableUpdateMode mode)
    {
        var added = await Table.AddEntityAsync(Rows.Row("r", "Count", 1));
        await Table.UpdateEntityAsync(Rows.Row("r", "Count", 2), added.Headers.ETag!.Value);

        var refusal = await Refused(() => Table.UpdateEntityAsync(Rows.Row("r", "Count", 3), added.Headers.ETag!.Value, mode));

        Assert.Equal((412, TableErrorCode.UpdateConditionNotSatisfied.ToString()), (refusal.Status, refusal.ErrorCode));
        Assert.Equal(2, (await Table.GetEntityAsync<TableEntity>("p", "r")).Value.GetInt32("Count"));
    }

    [Fact]
    public async Task The_tag_that_was_read_lets_an_update_pass_and_gives_a_new_tag()
    {
        await Table.AddEntityAsync(Rows.Row("r", "Count", 1));
        TableEntity row = await Table.GetEntityAsync<TableEntity>("p", "r");
        row["Count"] = 2;

        var updated = await Table.UpdateEntityAsync(row, row.ETag);

        Assert.NotEqual(row.ETag, updated.Headers.ETag);
        Assert.Equal(updated.Headers.ETag, (await Table.GetEntityAsync<TableEntity>("p", "r")).Value.ETag);
    }

    [Fact]
    public async Task An_update_of_a_missing_row_is_refused_with_404() =>
        Assert.Equal(404, (await Refused(() => Table.UpdateEntityAsync(Rows.Row(), ETag.All))).Status);

    [Fact]
    public async Task An_update_without_a_tag_is_refused_before_it_is_sent() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Table.UpdateEntityAsync(Rows.Row(), default));

    [Fact]
    public async Task A_deletion_with_a_stale_tag_is_refused_with_412()
    {
        var added = await Table.AddEntityAsync(Rows.Row());
        await Table.UpsertEntityAsync(Rows.Row("r", "Count", 2));

        var refusal = await Refused(() => Table.DeleteEntityAsync("p", "r", added.Headers.ETag!.Value));

        Assert.Equal((412, "UpdateConditionNotSatisfied"), (refusal.Status, refusal.ErrorCode));
    }

    [Fact]
    public async Task The_deletion_of_a_missing_row_answers_404_without_an_exception() =>
        Assert.Equal(404, (await Table.DeleteEntityAsync("p", "missing")).Status);

    [Fact]
    public void All_of_it_works_without_waiting_for_tasks()
    {
        Table.AddEntity(Rows.Row("r", "Count", 1));
        Table.UpsertEntity(Rows.Row("r", "Count", 2));
        Table.UpdateEntity(Rows.Row("r", "More", 3), ETag.All);
        TableEntity row = Table.GetEntity<TableEntity>("p", "r");
        var deletion = Table.DeleteEntity(row, row.ETag);

        Assert.Equal((2, 3, 204), (row.GetInt32("Count"), row.GetInt32("More"), deletion.Status));
        Assert.False(Table.GetEntityIfExists<TableEntity>("p", "r").HasValue);
    }
}
