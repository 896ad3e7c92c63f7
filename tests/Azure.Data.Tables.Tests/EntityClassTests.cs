using System.Runtime.Serialization;
using Monitor.Testing;

namespace Azure.Data.Tables.Tests;

public sealed class EntityClassTests(AzuriteFixture azurite) : AzuriteTableTests(azurite)
{
    private enum Mood
    {
        Calm,
        Cross,
    }

    [Fact]
    public async Task A_class_comes_back_as_it_was_added()
    {
        var moment = new DateTimeOffset(2005, 8, 31, 1, 2, 3, TimeSpan.Zero).AddTicks(1234567);
        var thing = new Thing
        {
            PartitionKey = "p", RowKey = "r", Int = 1, Long = long.MaxValue, Ulong = 7, Share = 2, MaybeShare = double.NaN, Yes = true,
            Id = Guid.NewGuid(), When = moment, At = moment.UtcDateTime, Bytes = [1, 2], Data = new BinaryData([3]), State = Mood.Cross,
            MaybeState = Mood.Cross, Text = string.Empty,
        };
        var added = await Table.AddEntityAsync(thing);

        Thing read = await Table.GetEntityAsync<Thing>("p", "r");

        Assert.Equal(added.Headers.ETag, read.ETag);
        Assert.NotNull(read.Timestamp);
        Assert.Equal((1, long.MaxValue, 7UL, 2.0, double.NaN, true), (read.Int, read.Long, read.Ulong, read.Share, read.MaybeShare, read.Yes));
        Assert.Equal((thing.Id, moment, moment.UtcDateTime), (read.Id, read.When, read.At));
        Assert.Equal((Mood.Cross, Mood.Cross, string.Empty), (read.State, read.MaybeState, read.Text));
        Assert.Equal([1, 2], read.Bytes);
        Assert.Equal([3], read.Data!.ToArray());
    }

    [Fact]
    public async Task What_is_null_stays_null()
    {
        await Table.AddEntityAsync(new Thing { PartitionKey = "p", RowKey = "r" });

        Thing read = await Table.GetEntityAsync<Thing>("p", "r");

        Assert.Equal((null, null, null, null, null), (read.Long, read.MaybeShare, read.When, read.MaybeState, read.Text));
        Assert.Null(read.Bytes);
    }

    [Fact]
    public async Task An_enumeration_is_stored_by_its_name()
    {
        await Table.AddEntityAsync(new Thing { PartitionKey = "p", RowKey = "r", State = Mood.Cross });

        Assert.Equal("Cross", (await Table.GetEntityAsync<TableEntity>("p", "r")).Value.GetString("State"));
        await Assert.ThrowsAsync<NotSupportedException>(() => Table.AddEntityAsync(Rows.Row("other", "State", Mood.Calm)));
    }

    [Fact]
    public async Task Attributes_rename_and_leave_out()
    {
        await Table.AddEntityAsync(new Thing { PartitionKey = "p", RowKey = "r", Renamed = "x", Ignored = "y" });

        TableEntity row = await Table.GetEntityAsync<TableEntity>("p", "r");
        var found = Assert.Single(await Table.QueryAsync<Thing>(thing => thing.Renamed == "x").All());

        Assert.Equal(("x", false, false), (row.GetString("short"), row.ContainsKey("Renamed"), row.ContainsKey("Ignored")));
        Assert.Equal(("x", null), (found.Renamed, found.Ignored));
    }

    [Fact]
    public async Task Columns_that_a_class_does_not_know_are_passed_over()
    {
        await Table.AddEntityAsync(Rows.Row("r", "Unknown", 5L));

        Assert.Equal("r", (await Table.GetEntityAsync<Thing>("p", "r")).Value.RowKey);
    }

    [Fact]
    public async Task A_class_may_implement_the_interface_explicitly()
    {
        ITableEntity hidden = new Hidden { Note = "n" };
        (hidden.PartitionKey, hidden.RowKey) = ("p", "r");
        await Table.UpsertEntityAsync((Hidden)hidden);

        ITableEntity read = (await Table.GetEntityAsync<Hidden>("p", "r")).Value;

        Assert.Equal(("p", "r", "n"), (read.PartitionKey, read.RowKey, ((Hidden)read).Note));
        Assert.NotEqual(default, read.ETag);
    }


    private sealed class Thing : KeyedEntity
    {
        public int Int { get; set; }

        public long? Long { get; set; }

        public ulong Ulong { get; set; }

        public double Share { get; set; }

        public double? MaybeShare { get; set; }

        public bool Yes { get; set; }

        public Guid Id { get; set; }

        public DateTimeOffset? When { get; set; }

        public DateTime At { get; set; } = DateTime.UnixEpoch;

        public byte[]? Bytes { get; set; }

        public BinaryData? Data { get; set; }

        public Mood State { get; init; }

        public Mood? MaybeState { get; set; }

        public string? Text { get; set; }

        [DataMember(Name = "short")]
        public string? Renamed { get; set; }

        [IgnoreDataMember]
        public string? Ignored { get; set; }

        public string Computed => $"{RowKey} is not read back";
    }

    private sealed class Hidden : ITableEntity
    {
        public string? Note { get; set; }

        string ITableEntity.PartitionKey { get; set; } = string.Empty;

        string ITableEntity.RowKey { get; set; } = string.Empty;

        DateTimeOffset? ITableEntity.Timestamp { get; set; }

        ETag ITableEntity.ETag { get; set; }
    }
}
