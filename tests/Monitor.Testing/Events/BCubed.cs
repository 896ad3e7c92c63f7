namespace Monitor.Testing.Events;

/// <summary>
/// How well a clustering fits the known one: for each item, what share of its cluster is of its event (precision) and
/// what share of its event is in its cluster (recall), averaged over the items (Bagga and Baldwin, 1998).
/// </summary>
public sealed record BCubed(double Precision, double Recall)
{
    public double F1 => 2 * Precision * Recall / (Precision + Recall);

    /// <param name="items">Of each item its event and its cluster.</param>
    public static BCubed Of(IReadOnlyCollection<(string Event, string Cluster)> items) => new(
        items.Average(item => Share(items, item, other => other.Cluster == item.Cluster)),
        items.Average(item => Share(items, item, other => other.Event == item.Event)));

    private static double Share(
        IReadOnlyCollection<(string Event, string Cluster)> items, (string Event, string Cluster) item, Func<(string Event, string Cluster), bool> of) =>
        (double)items.Count(other => other == item) / items.Count(of);
}
