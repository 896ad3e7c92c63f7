namespace Azure.Data.Tables.Tests;

public sealed class TableEntityTests
{
    [Fact]
    public void Keys_time_and_tag_are_entries_of_the_dictionary()
    {
        var row = new TableEntity("p", "r") { ETag = new ETag("x"), ["Count"] = 1 };

        Assert.Equal(("p", "r"), (row["PartitionKey"], row["RowKey"]));
        Assert.Equal(4, row.Count);
        Assert.Null(row.Timestamp);
        Assert.Equal(new ETag("x"), row.ETag);
    }

    [Fact]
    public void A_missing_property_is_null()
    {
        var row = new TableEntity();

        Assert.Null(row["Missing"]);
        Assert.Equal((null, null, null, null), (row.GetInt32("Missing"), row.GetString("Missing"), row.GetBoolean("Missing"), row.PartitionKey));
        Assert.False(row.TryGetValue("Missing", out _));
        Assert.Equal(default, row.ETag);
    }

    [Fact]
    public void Another_type_than_the_stored_one_is_an_invalid_operation()
    {
        var row = new TableEntity { ["Count"] = 1, ["Long"] = 1L };

        Assert.Throws<InvalidOperationException>(() => row.GetInt64("Count"));
        Assert.Throws<InvalidOperationException>(() => row.GetInt32("Long"));
        Assert.Throws<InvalidOperationException>(() => row.GetString("Count"));
    }

    [Fact]
    public void Moments_are_read_as_either_type()
    {
        var moment = new DateTimeOffset(2005, 8, 31, 3, 0, 0, TimeSpan.FromHours(3));
        var row = new TableEntity { ["Offset"] = moment, ["Time"] = moment.UtcDateTime };

        Assert.Equal(moment.UtcDateTime, row.GetDateTime("Offset"));
        Assert.Equal(moment, row.GetDateTimeOffset("Time"));
    }

    [Fact]
    public void A_number_keeps_the_wider_type_it_had()
    {
        var row = new TableEntity { ["Long"] = 1L, ["Double"] = 1.5, ["Int"] = 1 };
        (row["Long"], row["Double"], row["Int"]) = (2, 2, 2L);

        Assert.Equal((2L, 2.0, 2L), (row.GetInt64("Long"), row.GetDouble("Double"), row.GetInt64("Int")));
    }

    [Fact]
    public void It_behaves_as_a_dictionary()
    {
        IDictionary<string, object> row = new TableEntity(new Dictionary<string, object> { ["A"] = 1 });
        row.Add("A", 2);
        row.Add(new KeyValuePair<string, object>("B", 3));

        Assert.Equal(["A", "B"], row.Keys);
        Assert.Equal([2, 3], row.Values);
        Assert.True(row.Remove("A") && row.ContainsKey("B") && !row.IsReadOnly);
        row.Clear();
        Assert.Empty(row);
    }
}
