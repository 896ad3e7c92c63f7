namespace Monitor.Analysis.Relevance.Evaluation;

/// <summary>What alerting at or above <paramref name="Threshold"/> would have done.</summary>
public sealed record CutPoint(double Threshold, int TrueAlerts, int FalseAlerts, int Missed)
{
    /// <summary>1 when nothing is alerted: nothing false was said.</summary>
    public double Precision => TrueAlerts + FalseAlerts == 0 ? 1 : (double)TrueAlerts / (TrueAlerts + FalseAlerts);

    /// <summary>1 when there was nothing to find.</summary>
    public double Recall => TrueAlerts + Missed == 0 ? 1 : (double)TrueAlerts / (TrueAlerts + Missed);

    public double F1 => TrueAlerts == 0 ? 0 : 2.0 * TrueAlerts / ((2 * TrueAlerts) + FalseAlerts + Missed);
}
