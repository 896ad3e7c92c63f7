#pragma warning disable CA1309 // A filter is ordinal; the overloads that say so cannot be translated.
using System.Linq.Expressions;
using System.Runtime.Serialization;

namespace Azure.Data.Tables.Tests;

public sealed class FilterTests
{
    private static readonly DateTimeOffset Moment = new(2005, 8, 31, 3, 0, 0, TimeSpan.FromHours(3));

    private enum Mood
    {
        Calm,
        Cross,
    }

    [Fact]
    public void Every_comparison_has_its_word()
    {
        Assert.Equal("Count eq 1", Filter(row => row.Count == 1));
        Assert.Equal("Count ne 1", Filter(row => row.Count != 1));
        Assert.Equal("Count lt 1", Filter(row => row.Count < 1));
        Assert.Equal("Count le 1", Filter(row => row.Count <= 1));
        Assert.Equal("Count gt 1", Filter(row => row.Count > 1));
        Assert.Equal("Count ge 1", Filter(row => row.Count >= 1));
    }

    [Fact]
    public void And_or_and_not_keep_their_order_by_parentheses() => Assert.Equal(
        "((PartitionKey eq 'p') and ((Count eq 1) or (Count eq 2))) and (not (Done eq true))",
        Filter(row => row.PartitionKey == "p" && (row.Count == 1 || row.Count == 2) && !row.Done));

    [Fact]
    public void A_boolean_property_stands_for_itself_and_becomes_a_comparison()
    {
        Assert.Equal("Done eq true", Filter(row => row.Done));
        Assert.Equal("Done eq false", Filter(row => row.Done == false));
        Assert.Equal("Maybe eq true", Filter(row => row.Maybe!.Value));
        Assert.Equal("(Done eq true) and (Maybe eq true)", Filter(row => row.Done && (bool)row.Maybe!));
    }

    [Fact]
    public void Every_type_has_its_literal()
    {
        byte[] bytes = [1, 255];

        Assert.Equal("Long eq 5L", Filter(row => row.Long == 5));
        Assert.Equal("Share eq 2.0", Filter(row => row.Share == 2));
        Assert.Equal("Share gt 0.25", Filter(row => row.Share > 0.25));
        Assert.Equal("Id eq guid'66cf3753-1cc9-44c4-b857-4546f744901b'", Filter(row => row.Id == Guid.Parse("66cf3753-1cc9-44c4-b857-4546f744901b")));
        Assert.Equal("When ge datetime'2005-08-31T00:00:00Z'", Filter(row => row.When >= Moment));
        Assert.Equal("At lt datetime'2005-08-31T00:00:00.0000007Z'", Filter(row => row.At < Moment.UtcDateTime.AddTicks(7)));
        Assert.Equal("Bytes eq X'01FF'", Filter(row => row.Bytes == bytes));
        Assert.Equal("Note eq null", Filter(row => row.Note == null));
    }

    [Fact]
    public void A_quote_in_a_text_is_doubled()
    {
        var text = "it's";

        Assert.Equal("Note eq 'it''s'", Filter(row => row.Note == text));
        Assert.Equal("Note eq 'it''s'", Filter(row => row.Note!.Equals(text)));
        Assert.Equal("Note eq 'it''s'", Filter(row => string.Equals(row.Note, text)));
    }

    [Fact]
    public void What_does_not_speak_of_the_row_is_computed()
    {
        var (days, prefix) = (2, new { Text = "p" });

        Assert.Equal("When gt datetime'2005-09-02T00:00:00Z'", Filter(row => row.When > Moment.AddDays(days)));
        Assert.Equal("PartitionKey eq 'p1'", Filter(row => row.PartitionKey == prefix.Text + (days - 1)));
        Assert.Equal("Count eq 3", Filter(row => row.Count == days + 1));
        Assert.Null(Filter(row => true));
    }

    [Fact]
    public void Order_of_texts_is_asked_with_CompareTo_and_Compare()
    {
        Assert.Equal("RowKey ge 'a'", Filter(row => row.RowKey.CompareTo("a") >= 0));
        Assert.Equal("RowKey lt 'b'", Filter(row => string.Compare(row.RowKey, "b") < 0));
    }

    [Fact]
    public void A_dictionary_row_is_asked_by_its_readers_and_its_indexer()
    {
        var name = "Count";

        Assert.Equal("Count ge 5", TableClient.CreateQueryFilter<TableEntity>(row => row.GetInt32(name) >= 5));
        Assert.Equal("When ge datetime'2005-08-31T00:00:00Z'", TableClient.CreateQueryFilter<TableEntity>(row => row.GetDateTimeOffset("When") >= Moment));
        Assert.Equal("Done eq true", TableClient.CreateQueryFilter<TableEntity>(row => row.GetBoolean("Done")!.Value));
        Assert.Equal("(PartitionKey eq 'p') and (Count eq 5)", TableClient.CreateQueryFilter<TableEntity>(row => row.PartitionKey == "p" && (int)row["Count"] == 5));
    }

    [Fact]
    public void A_renamed_property_is_asked_by_its_column()
    {
        Assert.Equal("short eq 'x'", Filter(row => row.Renamed == "x"));
        Assert.Equal("TableName eq 'x'", TableServiceClient.CreateQueryFilter(table => table.Name == "x"));
    }

    [Fact]
    public void An_enumeration_compares_by_number_as_the_compiler_leaves_it() =>
        Assert.Equal("State eq 1", Filter(row => row.State == Mood.Cross));

    [Fact]
    public void What_the_service_cannot_evaluate_is_not_supported()
    {
        Assert.Throws<NotSupportedException>(() => Filter(row => row.Note!.StartsWith("xy")));
        Assert.Throws<NotSupportedException>(() => Filter(row => row.Note!.Equals("x", StringComparison.OrdinalIgnoreCase)));
        Assert.Throws<NotSupportedException>(() => Filter(row => string.Compare(row.Note, "x", StringComparison.Ordinal) > 0));
        Assert.Throws<ArgumentNullException>(() => TableClient.CreateQueryFilter<Thing>(null!));
    }

    [Fact]
    public void An_interpolated_filter_quotes_and_marks_what_is_put_in()
    {
        Assert.Equal("A eq 'it''s'", TableClient.CreateQueryFilter($"A eq {"it's"}"));
        Assert.Equal("A eq ''''", TableClient.CreateQueryFilter($"A eq {'\''}"));
        Assert.Equal("A eq 5L and B eq 5 and C eq 0.5", TableClient.CreateQueryFilter($"A eq {5L} and B eq {5} and C eq {0.5}"));
        Assert.Equal("A eq true and B eq null", TableClient.CreateQueryFilter($"A eq {true} and B eq {null}"));
        Assert.Equal("A eq guid'00000000-0000-0000-0000-000000000000'", TableClient.CreateQueryFilter($"A eq {Guid.Empty}"));
        Assert.Equal("A ge datetime'2005-08-31T00:00:00Z'", TableClient.CreateQueryFilter($"A ge {Moment}"));
        Assert.Equal("A eq X'01FF' or B eq X'02'", TableClient.CreateQueryFilter($"A eq {new byte[] { 1, 255 }} or B eq {new BinaryData([2])}"));
        Assert.Equal("TableName eq 'a''b'", TableServiceClient.CreateQueryFilter($"TableName eq {"a'b"}"));
    }

    [Fact]
    public void An_interpolated_value_without_a_literal_is_a_wrong_argument() =>
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"A eq {TimeSpan.Zero}"));

    private static string? Filter(Expression<Func<Thing, bool>> filter) => TableClient.CreateQueryFilter(filter);

    private sealed class Thing : KeyedEntity
    {
        public int Count { get; set; }

        public long? Long { get; set; }

        public double Share { get; set; }

        public bool Done { get; set; }

        public bool? Maybe { get; set; }

        public Guid Id { get; set; }

        public DateTimeOffset? When { get; set; }

        public DateTime At { get; set; }

        public byte[]? Bytes { get; set; }

        public string? Note { get; set; }

        public Mood State { get; set; }

        [DataMember(Name = "short")]
        public string? Renamed { get; set; }
    }
}
