using System.Globalization;
using System.IO.Compression;
using System.Text;
using Monitor.Analysis.Relevance;
using Monitor.Analysis.Relevance.Training;

namespace Monitor.Analysis.Tests.Relevance.Training;

public sealed class ModelTrainingTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("training");
    private readonly CollectingProgress _progress = new();

    public ModelTrainingTests()
    {
        Directory.CreateDirectory(Articles);
        Directory.CreateDirectory(Background);
        File.WriteAllText(Path.Combine(Articles, "a.txt"), "US cuts troops in Iraq\n\nThe US will reduce its troops in Iraq to 2,500.");
        File.WriteAllText(Path.Combine(Articles, "b.txt"), "Coalition leaves base\n\nCoalition forces withdraw from Iraq.");
        using var file = File.Create(Path.Combine(Background, "news.jsonl.gz"));
        using var gzip = new GZipStream(file, CompressionMode.Compress);
        gzip.Write(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 9000).Select(Line))));
    }

    private string Articles => Path.Combine(_folder.FullName, "articles");

    private string Background => Path.Combine(_folder.FullName, "background");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_same_files_give_the_same_bytes_in_any_culture()
    {
        var first = Train();
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");

        Assert.Equal(first, Train());
    }

    [Fact]
    public void The_order_in_which_counts_are_added_does_not_matter()
    {
        var reader = new PassageReader(ModelTraining.Settings());
        var texts = Enumerable.Range(0, 50).Select(number => reader.Read(NewsLine.Parse(Line(number))!.News)).ToList();

        Assert.Equal(Weights(texts), Weights(texts.AsEnumerable().Reverse()));
    }

    [Fact]
    public void A_trained_model_can_be_read() =>
        Assert.IsType<ModelReading.Loaded>(RelevanceModel.Read(new MemoryStream(Train())));

    [Fact]
    public void Progress_reaches_the_last_item()
    {
        Train();

        Assert.Equal(9000, _progress.Seen.Max(report => report.Items));
    }

    [Theory]
    [InlineData("articles", "article")]
    [InlineData("background", "background")]
    public void An_empty_folder_is_named(string empty, string word)
    {
        Directory.Delete(Path.Combine(_folder.FullName, empty), recursive: true);
        Directory.CreateDirectory(Path.Combine(_folder.FullName, empty));

        var outcome = ModelTraining.Train(Articles, Background, _progress, CancellationToken.None);

        Assert.Contains(word, Assert.IsType<TrainingOutcome.Failed>(outcome).Reason, StringComparison.Ordinal);
    }

    private static string Line(int number) => (number % 3) switch
    {
        0 => $$"""{"title":"Company {{number}} cuts jobs","summary":"Staff leave."}""",
        1 => $$"""{"title":"US troops leave Afghanistan {{number}}","text":"They withdraw. Iraq watches."}""",
        _ => $$"""{"text":"Rain in town {{number}}."}""",
    } + "\n";

    private static byte[] Weights(IEnumerable<List<SentenceReading>> texts)
    {
        var counts = new CorpusCounts();
        foreach (var text in texts)
        {
            var one = new CorpusCounts();
            one.Add(text);
            counts.Add(one);
        }

        return ModelTraining.Serialize(new Trainer(ModelTraining.Settings()).Train([counts], counts, [], []));
    }

    private byte[] Train()
    {
        var outcome = ModelTraining.Train(Articles, Background, _progress, CancellationToken.None);
        return Assert.IsType<TrainingOutcome.Trained>(outcome).ModelFile.ToArray();
    }

    private sealed class CollectingProgress : IProgress<TrainingProgress>
    {
        private readonly Lock _gate = new();

        public List<TrainingProgress> Seen { get; } = [];

        public void Report(TrainingProgress value)
        {
            lock (_gate)
            {
                Seen.Add(value);
            }
        }
    }
}
