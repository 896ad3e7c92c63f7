using System.Globalization;
using Monitor.Analysis.Figures;
using Monitor.Analysis.Relevance;
using Monitor.Testing;

namespace Monitor.Analysis.Tests.Figures;

/// <summary>What a careful reader notes from each of the five articles.</summary>
public class ArticlesTests
{
    [SharedFact]
    public void A_digest_of_February_2018_tells_how_many_stay() => Assert.Equal("US >4000 announced", Told.Of(Article("000", "2018-02-06")));

    [SharedFact]
    public void A_report_of_February_2018_tells_a_share_and_a_plan() =>
        Assert.Equal("US 60% proposed; US 8892>4000 announced", Told.Of(Article("001", "2018-02-05")));

    [SharedFact]
    public void A_report_of_December_2020_tells_the_cut_to_come_and_the_one_before() => Assert.Equal(
        "US >2500 by 2021-01-15 announced; US 5200>3000 by 2020-09-30 announced", Told.Of(Article("002", "2020-12-05")));

    [SharedFact]
    public void A_report_of_July_2020_tells_how_many_there_are_while_it_goes_on()
    {
        var figure = Assert.Single(Article("003", "2020-07-22"));

        Assert.Equal("US 5200> underway", Told.Of([figure]));
        Assert.True(figure.Before!.IsApproximate);
    }

    [SharedFact]
    public void A_report_of_September_2020_tells_the_cut_by_the_end_of_the_month() =>
        Assert.Equal("US 5200>3000 by 2020-09-30 announced", Told.Of(Article("004", "2020-09-10")));

    [SharedFact]
    public void A_sentence_stands_where_its_offset_says()
    {
        foreach (var path in Shared.Articles())
        {
            var text = NewsText.FromPlainText(File.ReadAllText(path));
            Assert.All(
                FigureReader.Embedded.Read(text, null),
                figure => Assert.Equal(figure.Sentence.Text, text.Whole.Substring(figure.Sentence.Offset, figure.Sentence.Length)));
        }
    }

    private static IReadOnlyList<Figure> Article(string number, string published)
    {
        var text = NewsText.FromPlainText(File.ReadAllText(Shared.Articles().Single(path => Path.GetFileName(path).StartsWith(number, StringComparison.Ordinal))));
        return FigureReader.Embedded.Read(text, DateOnly.ParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
