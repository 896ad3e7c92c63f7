using System.Reflection;
using Monitor.Analysis.Relevance;
using Monitor.Analysis.Relevance.Training;

namespace Monitor.Analysis.Tests.Relevance;

/// <summary>Scoring leaves out what cannot matter to it; training reads everything. Both must find the same.</summary>
public class PassageReaderTests
{
    private static readonly ModelSettings Settings = ModelTraining.Settings();
    private readonly PassageReader _reader = new(Settings);

    [Fact]
    public void Leaving_out_what_cannot_matter_loses_no_statement()
    {
        var passage = _reader.NewPassage();
        foreach (var text in Texts())
        {
            _reader.Read(text, passage);
            var all = _reader.Read(text);

            Assert.Equal(all.Select(sentence => Told(sentence.Statements)), Enumerable.Range(0, passage.Sentences.Length).Select(at => Told(_reader.StatementsAt(passage, at))));
            Assert.Equal(all.Select(sentence => FamiliesOf(sentence.Mentions)), passage.Sentences.ToArray().Select(sentence => sentence.Families));
        }
    }

    [Fact]
    public void Every_word_list_of_the_settings_has_numbers()
    {
        string[] conceptLists = [nameof(ModelSettings.ImpliedObjects), nameof(ModelSettings.NeedsElsewhere), nameof(ModelSettings.LooseObjects), nameof(ModelSettings.LooseReduces), nameof(ModelSettings.NeedsFriend)];
        var lists = typeof(ModelSettings).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.PropertyType == typeof(IReadOnlyList<string>) && !conceptLists.Contains(property.Name));

        Assert.All(
            lists.SelectMany(property => (IReadOnlyList<string>)property.GetValue(Settings)!),
            word => Assert.True(_reader.Vocabulary.IsWord(_reader.Vocabulary.NumberOf(word)), word));
    }

    [Fact]
    public void No_small_word_is_both_English_and_of_another_language() =>
        Assert.Empty(Settings.EnglishWords.Intersect(Settings.OtherLanguagesWords));

    [Fact]
    public void A_sentence_stands_where_the_whole_text_has_it()
    {
        var text = new NewsText("A title", "A summary. More.", "A body.\nA title");

        Assert.Equal(
            ["A title", "A summary.", "More.", "A body."],
            _reader.Read(text).Select(sentence => text.Whole.Substring(sentence.Span.Start, sentence.Span.Length)));
    }

    // Words of the lexicon in any order, a few of them at a time from the families that make statements.
    private static IEnumerable<NewsText> Texts()
    {
        string[] words = [.. Settings.Lexicon().SelectMany(concept => concept.Value.SelectMany(written => Phrase.Parse(concept.Key, written).Parts)).Select(part => part.IsPrefix ? part.Word + "al" : part.Word)];
        string[] heavy = ["troops", "Iraq", "the", "withdrawal", "pull", "out", "of", "US", "us", "U.S.", "British", "leave", "forces", "from", "-", ".", ". The", "Syria"];
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            string Sentence() => string.Join(' ', Enumerable.Range(0, random.Next(25)).Select(_ => random.Next(2) == 0 ? heavy[random.Next(heavy.Length)] : words[random.Next(words.Length)]));
            yield return new NewsText(Sentence(), Sentence(), Sentence() + "\n" + Sentence());
        }
    }

    private static string Told(IReadOnlyList<Statement> statements) =>
        string.Join('\n', statements.Select(statement => string.Join(' ', statement.Features.Concat(statement.Doubts))));

    private static Families FamiliesOf(IReadOnlyList<Mention> mentions) =>
        mentions.Aggregate(Families.None, (all, mention) => all | Settings.FamiliesOf(mention.Concept));
}
