using System.Text;
using System.Text.Json;

namespace Monitor.Analysis.Relevance.Training;

/// <summary>Makes a model file from a folder of articles and a folder of background news.</summary>
public static class ModelTraining
{
    private const string EmbeddedSettings = "Monitor.Analysis.Relevance.drawdown.settings.json";

    /// <summary>How model files are written.</summary>
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>
    /// The bytes of the model file. They depend on the content and names of the files alone: not on the machine, the
    /// number of cores, the culture or the time.
    /// </summary>
    /// <param name="articles">A folder; its <c>*.txt</c> files are the articles, first line the title.</param>
    /// <param name="background">A folder; its <c>*.jsonl</c> and <c>*.jsonl.gz</c> files are the background.</param>
    public static TrainingOutcome Train(
        string articles, string background, IProgress<TrainingProgress> progress, CancellationToken cancellationToken)
    {
        var articleFiles = Files(articles, "*.txt");
        var backgroundFiles = Files(background, "*.jsonl", "*.jsonl.gz");
        if (articleFiles.Count == 0 || backgroundFiles.Count == 0)
        {
            return new TrainingOutcome.Failed(articleFiles.Count == 0
                ? $"The folder {articles} holds no article: put the training articles there as .txt files."
                : $"The folder {background} holds no background news: put it there as .jsonl or .jsonl.gz files.");
        }

        var settings = Settings();
        var corpus = new TrainingCorpus(new PassageReader(settings), progress);
        var counted = articleFiles.ConvertAll(corpus.CountArticle);
        var general = backgroundFiles.ConvertAll(file => corpus.CountBackground(file, cancellationToken));
        var all = new CorpusCounts();
        general.ForEach(file => all.Add(file.Counts));
        var model = new Trainer(settings).Train(
            counted.ConvertAll(file => file.Counts), all, counted.ConvertAll(file => file.Source), general.ConvertAll(file => file.Source));
        return new TrainingOutcome.Trained(Serialize(model), corpus.BadLines);
    }

    internal static byte[] Serialize(ModelFile model) =>
        Encoding.UTF8.GetBytes(JsonSerializer.Serialize(model, Json) + "\n");

    internal static ModelSettings Settings()
    {
        using var stream = typeof(ModelTraining).Assembly.GetManifestResourceStream(EmbeddedSettings)
            ?? throw new InvalidOperationException($"The program was built without {EmbeddedSettings}.");
        using var settings = JsonDocument.Parse(stream);
        return ModelParts.Settings(new ModelElement(settings.RootElement));
    }

    private static List<string> Files(string folder, params ReadOnlySpan<string> patterns)
    {
        var files = new List<string>();
        foreach (var pattern in patterns)
        {
            files.AddRange(Directory.GetFiles(folder, pattern));
        }

        files.Sort((one, other) => string.CompareOrdinal(Path.GetFileName(one), Path.GetFileName(other)));
        return files;
    }
}
