using System.Text;
using System.Text.Json;
using Monitor.Analysis.Relevance;

namespace Monitor.Benchmarks.Relevance;

/// <summary>The tuning items and a twentieth of the background, as JSON lines for us and as mail for bogofilter, in a folder of their own.</summary>
internal sealed record BenchmarkSample(string Folder, int Items, long TextBytes)
{
    private const int Every = 20;
    private const int GeneralEvery = 400;

    public string Lines => Path.Combine(Folder, "items.jsonl");

    public string Mail => Path.Combine(Folder, "items.mbox");

    /// <summary>Background that is not among the items, to train bogofilter with.</summary>
    public string GeneralMail => Path.Combine(Folder, "general.mbox");

    public string ArticleMail => Path.Combine(Folder, "articles.mbox");

    /// <summary>The folder of bogofilter's word list.</summary>
    public string WordList => Path.Combine(Folder, "words");

    public long MailBytes => new FileInfo(Mail).Length;

    public static BenchmarkSample Write(string shared, string folder)
    {
        var empty = new BenchmarkSample(folder, 0, 0);
        var background = Directory.GetFiles(Path.Combine(shared, "background"), "*.gz").Order(StringComparer.Ordinal).SelectMany(Read).ToList();
        var items = Read(Path.Combine(shared, "eval", "tuning.jsonl.gz")).Concat(background.Where((_, at) => at % Every == 0)).ToList();
        Directory.CreateDirectory(empty.WordList);
        File.WriteAllLines(empty.Lines, items.Select(item => JsonSerializer.Serialize(item with { Label = item.Label ?? 0 }, JsonSerializerOptions.Web)));
        WriteMail(empty.Mail, items.Select(item => item.News));
        WriteMail(empty.GeneralMail, background.Where((_, at) => at % GeneralEvery == 1).Select(item => item.News));
        WriteMail(empty.ArticleMail, Directory.GetFiles(Path.Combine(shared, "articles"), "*.txt").Select(path => NewsText.FromPlainText(File.ReadAllText(path))));
        return empty with { Items = items.Count, TextBytes = items.Sum(item => (long)Encoding.UTF8.GetByteCount(item.News.Whole)) };
    }

    private static IEnumerable<NewsLine> Read(string path)
    {
        using var lines = NewsLineFile.Open(path);
        while (lines.ReadLine() is { } line)
        {
            if (NewsLine.Parse(line) is { } item)
            {
                yield return item;
            }
        }
    }

    private static void WriteMail(string path, IEnumerable<NewsText> texts)
    {
        using var mail = new StreamWriter(path) { NewLine = "\n" };
        foreach (var text in texts)
        {
            mail.WriteLine("From news@example.org Sat Jan  1 00:00:00 2022");
            mail.WriteLine($"Subject: {text.Title.ReplaceLineEndings(" ")}");
            mail.WriteLine("MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n");
            mail.WriteLine($"{text.Summary}\n{text.Body}\n".Replace("\nFrom ", "\n>From ", StringComparison.Ordinal));
        }
    }
}
