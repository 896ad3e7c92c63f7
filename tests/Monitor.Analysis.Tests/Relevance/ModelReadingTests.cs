using System.Text;
using Monitor.Analysis.Relevance;

namespace Monitor.Analysis.Tests.Relevance;

public class ModelReadingTests
{
    private static byte[] Embedded()
    {
        using var stream = typeof(RelevanceModel).Assembly.GetManifestResourceStream("Monitor.Analysis.Relevance.drawdown.model.json")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static ModelReading Read(byte[] bytes) => RelevanceModel.Read(new MemoryStream(bytes));

    private static string ReasonOf(ModelReading reading) => Assert.IsType<ModelReading.Unreadable>(reading).Reason;

    [Fact]
    public void The_same_bytes_are_the_same_version() =>
        Assert.Equal(RelevanceModel.Embedded.Version, Assert.IsType<ModelReading.Loaded>(Read(Embedded())).Model.Version);

    [Fact]
    public void The_thresholds_are_in_order() =>
        Assert.True(RelevanceModel.Embedded is { ReviewThreshold: > 0, Threshold: < 1 } model && model.ReviewThreshold < model.Threshold);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5000)]
    public void A_cut_file_gives_a_reason(int length) =>
        Assert.Contains("damaged", ReasonOf(Read(Embedded()[..length])), StringComparison.Ordinal);

    [Fact]
    public void Another_format_gives_a_reason_that_names_it() =>
        Assert.Contains("format 1", ReasonOf(Read("{\"format\":1}"u8.ToArray())), StringComparison.Ordinal);

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"format\":2}")]
    [InlineData("\u0001\u0002")]
    public void What_is_no_model_gives_a_reason(string content) =>
        Assert.NotEmpty(ReasonOf(Read(Encoding.UTF8.GetBytes(content))));

    [Fact]
    public void A_lexicon_that_cannot_be_used_gives_a_reason()
    {
        var broken = Encoding.UTF8.GetString(Embedded()).Replace("\"withdraw\"", "\"w*\"");

        Assert.Contains("lexicon", ReasonOf(Read(Encoding.UTF8.GetBytes(broken))), StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_says_what_it_was_made_from()
    {
        var provenance = ModelFile.Parse(Embedded()).File!.Provenance;

        Assert.Equal(5, provenance.Articles.Count);
        Assert.All(provenance.Articles.Concat(provenance.Background), source => Assert.Matches("^[0-9a-f]{64}$", source.Sha256));
    }

    [Fact]
    public void The_settings_in_the_model_are_those_beside_it() =>
        Assert.Equal(
            System.Text.Json.JsonSerializer.Serialize(Monitor.Analysis.Relevance.Training.ModelTraining.Settings()),
            System.Text.Json.JsonSerializer.Serialize(ModelFile.Parse(Embedded()).File!.Settings));
}
