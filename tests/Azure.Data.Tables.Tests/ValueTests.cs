using System.Text;
using Monitor.Testing;

namespace Azure.Data.Tables.Tests;

public sealed class ValueTests(AzuriteFixture azurite) : AzuriteTableTests(azurite)
{
    public static TheoryData<object> Values =>
    [
        int.MinValue, int.MaxValue, long.MinValue, long.MaxValue, 5L, true, false, string.Empty, "o'brien \"quoted\" ü 日本 🚀\r\n\t",
        0.1, 5.0, -1e300, double.Epsilon, double.NaN, Guid.Parse("66cf3753-1cc9-44c4-b857-4546f744901b"), Guid.Empty,
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_value_comes_back_with_its_type(object value)
    {
        await Table.AddEntityAsync(Rows.Row("r", "Value", value));

        TableEntity row = await Table.GetEntityAsync<TableEntity>("p", "r");

        Assert.Equal(value, row["Value"]);
    }

    [Fact]
    public async Task A_moment_is_kept_to_100_nanoseconds_and_comes_back_as_UTC()
    {
        var moment = new DateTimeOffset(2005, 8, 31, 23, 59, 59, TimeSpan.FromHours(3)).AddTicks(1234567);
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["Offset"] = moment, ["Utc"] = moment.UtcDateTime });

        TableEntity row = await Table.GetEntityAsync<TableEntity>("p", "r");

        Assert.Equal(moment.ToUniversalTime().Ticks, row.GetDateTimeOffset("Offset")!.Value.Ticks);
        Assert.Equal(TimeSpan.Zero, row.GetDateTimeOffset("Offset")!.Value.Offset);
        Assert.Equal((moment.UtcDateTime, DateTimeKind.Utc), (row.GetDateTime("Utc")!.Value, row.GetDateTime("Utc")!.Value.Kind));
    }

    [Fact]
    public async Task A_local_DateTime_is_refused()
    {
        var local = new DateTime(2005, 8, 31, 0, 0, 0, DateTimeKind.Local);

        await Assert.ThrowsAsync<NotSupportedException>(() => Table.AddEntityAsync(Rows.Row("r", "Value", local)));
    }

    [Fact]
    public async Task Bytes_come_back_as_bytes_and_as_BinaryData()
    {
        byte[] bytes = [0, 1, 2, 254, 255];
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["Bytes"] = bytes, ["Data"] = new BinaryData(bytes), ["None"] = Array.Empty<byte>() });

        TableEntity row = await Table.GetEntityAsync<TableEntity>("p", "r");

        Assert.Equal(bytes, row.GetBinary("Bytes"));
        Assert.Equal(bytes, row.GetBinaryData("Data").ToArray());
        Assert.Empty(row.GetBinary("None"));
    }

    [Fact]
    public async Task A_null_is_not_kept()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["Nothing"] = null, ["Something"] = 1 });

        TableEntity row = await Table.GetEntityAsync<TableEntity>("p", "r");

        Assert.False(row.ContainsKey("Nothing"));
        Assert.Null(row.GetInt64("Nothing"));
    }

    [Theory]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public async Task An_infinity_cannot_be_written(double infinity) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Table.AddEntityAsync(Rows.Row("r", "Value", infinity)));

    [Fact]
    public async Task A_long_text_is_kept_whole()
    {
        var text = new StringBuilder().Insert(0, "Ärger und Öl; ", 2000).ToString();
        await Table.AddEntityAsync(Rows.Row("r", "Value", text));

        Assert.Equal(text, (await Table.GetEntityAsync<TableEntity>("p", "r")).Value.GetString("Value"));
    }

    [Fact]
    public async Task The_service_sets_the_timestamp_and_the_tag()
    {
        var added = await Table.AddEntityAsync(new TableEntity("p", "r") { Timestamp = DateTimeOffset.UnixEpoch, ETag = new ETag("mine") });

        TableEntity row = await Table.GetEntityAsync<TableEntity>("p", "r");

        Assert.True(row.Timestamp > new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal(added.Headers.ETag, row.ETag);
    }
}
