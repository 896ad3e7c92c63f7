namespace Monitor.Analysis.Relevance.Training;

/// <summary>A judged text as the fit sees it: the parts of its statements by number, its topic, and what the reader says.</summary>
internal sealed class JudgedPoint
{
    /// <summary>Of the logistic curve, at its middle.</summary>
    private const double LogisticCurvature = 0.25;

    private readonly Sentence[] _sentences;
    private readonly double _topic;

    // What the part of the text that is not left had to say; log-odds of the score.
    private readonly double _lost;
    private readonly ScoreScale _scale;

    public JudgedPoint(StatedText text, JudgedText judged, PartNumbers numbers, StatementWeights weights, ScoreScale scale)
    {
        _sentences = [.. text.Sentences.Select(sentence => new Sentence(
            scale.LossAt(sentence.Position), [.. sentence.Statements.Select(statement => Candidate.Of(statement, numbers, weights))]))];
        (_topic, _scale, IsRelevant) = (text.Topic, scale, judged.IsRelevant);
        _lost = judged.Score is { } known ? LogScore.Of(known) - LogScore.Of(ScoreWith(new double[numbers.Count])) : 0;
        Parts = [.. _sentences.SelectMany(sentence => sentence.Statements).SelectMany(statement => statement.Parts).Distinct()];
        MostCurvature = LogisticCurvature * scale.Slope * scale.Slope
            * _sentences.SelectMany(sentence => sentence.Statements).Select(statement => statement.Parts.Length).DefaultIfEmpty(0).Max();
    }

    public bool IsRelevant { get; }

    /// <summary>All parts of its statements, each once.</summary>
    public IReadOnlyList<int> Parts { get; }

    /// <summary>What the second derivative of the log-likelihood along one part, and those mixed with the others, come to at most.</summary>
    public double MostCurvature { get; }

    /// <summary>No weight of a statement can change what is said of a text that makes none.</summary>
    public bool StatesSomething => _sentences.Length > 0;

    /// <summary>0..1, with the weights moved by <paramref name="shifts"/>.</summary>
    public double ScoreWith(double[] shifts) =>
        ScoreOf(_sentences.Select(sentence => sentence.BestWith(shifts).Odds));

    /// <summary>Adds to each part how the log-likelihood of the verdict would grow with its weight.</summary>
    public void AddGradient(double[] shifts, double[] gradient, double importance)
    {
        var best = Array.ConvertAll(_sentences, sentence => sentence.BestWith(shifts));
        var whole = best.Sum(sentence => Math.Exp(sentence.Odds));
        var error = importance * _scale.Slope * ((IsRelevant ? 1 : 0) - ScoreOf(best.Select(sentence => sentence.Odds)));
        foreach (var (statement, odds) in best)
        {
            var share = error * Math.Exp(odds) / whole;
            foreach (var part in statement.Parts)
            {
                gradient[part] += share;
            }
        }
    }

    private double ScoreOf(IEnumerable<double> sentences)
    {
        var score = _scale.ScoreOf(_scale.OddsOf(sentences), _topic);
        return _lost == 0 ? score : 1 / (1 + Math.Exp(-(LogScore.Of(score) + _lost)));
    }

    private sealed record Sentence(double Loss, Candidate[] Statements)
    {
        public (Candidate Statement, double Odds) BestWith(double[] shifts)
        {
            var (best, odds) = (Statements[0], Statements[0].OddsWith(shifts));
            for (var at = 1; at < Statements.Length; at++)
            {
                if (Statements[at].OddsWith(shifts) is var other && other > odds)
                {
                    (best, odds) = (Statements[at], other);
                }
            }

            return (best, odds - Loss);
        }
    }

    /// <param name="Parts">Features, doubts and <see cref="StatementWeights.Any"/>.</param>
    /// <param name="Odds">Before anything is moved.</param>
    private sealed record Candidate(int[] Parts, double Odds)
    {
        public static Candidate Of(Statement statement, PartNumbers numbers, StatementWeights weights)
        {
            string[] parts = [.. statement.Features, .. statement.Doubts, StatementWeights.Any];
            return new Candidate(Array.ConvertAll(parts, numbers.Of), parts.Sum(weights.Of));
        }

        public double OddsWith(double[] shifts)
        {
            var odds = Odds;
            foreach (var part in Parts)
            {
                odds += shifts[part];
            }

            return odds;
        }
    }
}
