namespace Monitor.Analysis.Relevance;

/// <summary>Makes one score of the weights of a text's sentences and its topic.</summary>
internal sealed class ScoreScale(ModelSettings settings)
{
    /// <summary>How much the score moves with the log-odds, at a score of a half four times as little.</summary>
    public double Slope => settings.Slope;

    /// <summary>What a sentence loses by its place in the text; natural log-odds.</summary>
    public double LossAt(int position) => settings.PositionDecay * Math.Log2(1 + position);

    /// <summary>A soft maximum: several statements say more than one, and a long text gains little by its length.</summary>
    public double OddsOf(IEnumerable<double> sentences)
    {
        var sum = 0.0;
        foreach (var weight in sentences)
        {
            sum += Math.Exp(weight);
        }

        return Math.Max(settings.NoStatement, Math.Log(sum));
    }

    /// <summary>0..1.</summary>
    public double ScoreOf(double statementOdds, double topic) =>
        1 / (1 + Math.Exp(-settings.Slope * (statementOdds + (settings.TopicBlend * topic) - settings.Centre)));
}
