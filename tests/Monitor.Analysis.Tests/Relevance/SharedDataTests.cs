using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Monitor.Analysis.Relevance;
using Monitor.Analysis.Relevance.Evaluation;
using Monitor.Analysis.Relevance.Training;
using Monitor.Testing;

namespace Monitor.Analysis.Tests.Relevance;

public class SharedDataTests
{
    private readonly RelevanceModel _model = RelevanceModel.Embedded;

    [SharedFact]
    public void The_five_articles_are_matches() =>
        Assert.All(Shared.Articles(), path => Assert.Equal(Verdict.Match, _model.Assess(ReadArticle(path)).Verdict));

    [SharedFact]
    public void The_five_articles_are_matches_as_feed_items_with_and_without_their_text()
    {
        var items = FeedItems(SharedData.At("feeds", "articles.rss"));

        Assert.Equal(5, items.Count);
        Assert.All(items, item => Assert.Equal(Verdict.Match, _model.Assess(item).Verdict));
        Assert.All(items, item => Assert.Equal(Verdict.Match, _model.Assess(item with { Body = "" }).Verdict));
    }

    [SharedFact]
    public void No_item_of_the_general_feeds_is_a_match()
    {
        var items = Directory.GetFiles(SharedData.At("feeds", "general")).SelectMany(FeedItems).ToList();

        Assert.Equal(200, items.Count);
        Assert.All(items, item => Assert.Equal(Verdict.Silent, _model.Assess(item).Verdict));
    }

    [SharedFact]
    public void The_tuning_items_are_told_apart_as_well_as_the_model_card_says()
    {
        var scored = Shared.Tuning().Select(item => new ScoredItem(item.Id!, _model.Assess(item.News).Score, item.Label == 1, item.Kind!)).ToList();

        var report = EvaluationReport.Of(scored, _model.Threshold);

        Assert.True(report.AveragePrecision >= 0.99, $"average precision {report.AveragePrecision}");
        Assert.True(report.AtThreshold is { FalseAlerts: 0, Missed: 0 }, $"at the threshold {report.AtThreshold}");
    }

    [SharedFact]
    public void An_article_held_out_of_training_is_still_a_match()
    {
        var settings = ModelTraining.Settings();
        var corpus = new TrainingCorpus(new PassageReader(settings), new NoProgress());
        var background = new CorpusCounts();
        foreach (var file in Directory.GetFiles(SharedData.At("background"), "*.gz"))
        {
            background.Add(corpus.CountBackground(file, CancellationToken.None).Counts);
        }

        foreach (var held in Shared.Articles())
        {
            var others = Shared.Articles().Where(path => path != held).Select(path => corpus.CountArticle(path).Counts).ToList();
            var model = new RelevanceModel(new Trainer(settings).Train(others, background, [], []), "held out");
            Assert.Equal(Verdict.Match, model.Assess(ReadArticle(held)).Verdict);
        }
    }

    private static NewsText ReadArticle(string path) => NewsText.FromPlainText(File.ReadAllText(path));

    private static List<NewsText> FeedItems(string path) =>
        [.. XDocument.Load(path).Descendants().Where(element => element.Name.LocalName is "item" or "entry")
            .Select(item => new NewsText(Part(item, "title"), Part(item, "description", "summary"), Part(item, "encoded", "content")))];

    private static string Part(XElement item, params string[] names) =>
        Words(item.Elements().FirstOrDefault(element => names.Contains(element.Name.LocalName))?.Value ?? "");

    private static string Words(string html) => WebUtility.HtmlDecode(Regex.Replace(html.Replace("</p>", "\n"), "<[^>]*>", " "));

    private sealed class NoProgress : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value)
        {
        }
    }
}
