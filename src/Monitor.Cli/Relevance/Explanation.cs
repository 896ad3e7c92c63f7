using System.Globalization;
using Monitor.Analysis.Relevance;

namespace Monitor.Cli.Relevance;

/// <summary>An assessment in whole sentences, as a person would give reasons.</summary>
internal static class Explanation
{
    private const int MostTerms = 5;

    public static string Of(Assessment assessment)
    {
        var lines = new List<string> { Verdict(assessment), "" };
        lines.AddRange(assessment.Missing);
        if (assessment.Sentences.Count > 0)
        {
            lines.Add("What it rests on:");
            lines.AddRange(assessment.Sentences.Select(Quote));
        }

        var sum = assessment.Terms.Sum(term => Math.Abs(term.Weight));
        lines.Add($"Speaks for it: {Shares(assessment.Terms.Where(term => term.Weight > 0), sum)}.");
        lines.Add($"Speaks against it: {Shares(assessment.Terms.Where(term => term.Weight < 0), sum)}.");
        lines.Add(Nearest(assessment.Nearest));
        lines.Add($"Judged by model {assessment.ModelVersion}.");
        return string.Join(Environment.NewLine, lines);
    }

    private static string Verdict(Assessment assessment) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Capital(AssessmentReport.Words(assessment.Verdict))}: {assessment.Score:P0} likely to report a reduction of United States or coalition troops in Iraq.");

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string Quote(EvidenceSentence sentence) => string.Create(
        CultureInfo.InvariantCulture, $"  at character {sentence.Offset}: \"{sentence.Text}\" ({sentence.Weight:+0.0;-0.0})");

    private static string Shares(IEnumerable<TermWeight> terms, double sum)
    {
        var words = terms.Take(MostTerms)
            .Select(term => string.Create(CultureInfo.InvariantCulture, $"{Plain(term.Term)} ({Math.Abs(term.Weight) / sum:P0})"))
            .ToList();
        return words.Count == 0 ? "nothing" : string.Join(", ", words);
    }

    // "place=here" is a slot of the statement, any other term a word of the text.
    private static string Plain(string term) => term switch
    {
        "place=here" => "it happens in Iraq",
        "place=context" => "the text is about Iraq",
        "place=elsewhere" or "place=away" => "it happens elsewhere",
        "place=none" => "no place is named",
        "actor=friend-force" => "the force is one of ours",
        "actor=friend" or "actor=friend-later" => "one of ours is named",
        "actor=none" => "nobody's force",
        "actor=rival" or "actor=rival-later" => "somebody else is named",
        "decided=yes" => "it is decided or planned",
        "decided=no" => "nothing is decided",
        "send=yes" => "sending is spoken of too",
        "contrary=yes" => "it is spoken against",
        _ when term.StartsWith("pair=", StringComparison.Ordinal) => term[5..].Replace('+', ' '),
        _ when term.StartsWith("distance=", StringComparison.Ordinal) => $"the words stand {term[9..]}",
        _ when term.StartsWith("doubt=", StringComparison.Ordinal) => $"in doubt: {term[6..]}",
        _ => $"\"{term}\"",
    };

    private static string Nearest(NearestArticle? nearest) => nearest is null
        ? "Like none of the training articles."
        : string.Create(
            CultureInfo.InvariantCulture,
            $"Most like training article {nearest.Name} ({nearest.Similarity:P0}): {string.Join(", ", nearest.SharedTerms)}.");
}
