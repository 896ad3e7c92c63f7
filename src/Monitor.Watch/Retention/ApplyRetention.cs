namespace Monitor.Watch.Retention;

/// <summary>
/// Removes what has had its time. What a person may want again is exported first, and removed only once the export was
/// acknowledged and only as it was exported: whoever is killed in between exports the same again, which changes nothing.
/// Safe to run twice and at once.
/// </summary>
public sealed class ApplyRetention(
    IAgedRecords records, IExports exports, RetireSubscriptions subscriptions, RetireCanary canary, RetentionOptions options, TimeProvider clock)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>
    /// One bounded run: it looks at one part of the store, another each hour, and stops after
    /// <see cref="RetentionOptions.RecordsPerRun"/> records or <see cref="RetentionOptions.RunTimeLimit"/>.
    /// </summary>
    public Task<IReadOnlyList<RetentionLine>> ApplyPartAsync(CancellationToken cancellation) =>
        ApplyAsync((int)(clock.GetUtcNow().UtcTicks / Hour.Ticks % IAgedRecords.Parts), isBounded: true, cancellation);

    /// <summary>Everything that is due, however long it takes.</summary>
    public Task<IReadOnlyList<RetentionLine>> ApplyAsync(CancellationToken cancellation) => ApplyAsync(part: null, isBounded: false, cancellation);

    /// <summary>What <see cref="ApplyAsync(CancellationToken)"/> would remove; removes nothing.</summary>
    public async Task<IReadOnlyList<RetentionLine>> PreviewAsync(CancellationToken cancellation)
    {
        List<RetentionLine> lines = [];
        foreach (var kind in Enum.GetValues<RecordKind>())
        {
            var due = options.Of(kind) is { } keeps
                ? await records.OlderAsync(kind, clock.GetUtcNow() - keeps, part: null, cancellation).Select(batch => batch.Records.Count).SumAsync(cancellation)
                : 0;
            lines.Add(LineOf(kind, due));
        }

        return [.. lines, .. await subscriptions.PreviewAsync(cancellation), await canary.PreviewAsync(cancellation)];
    }

    private async Task<IReadOnlyList<RetentionLine>> ApplyAsync(int? part, bool isBounded, CancellationToken cancellation)
    {
        var began = clock.GetTimestamp();
        var retired = await subscriptions.RetireAsync(cancellation);
        // Once in a round: it looks through all feeds.
        var canaries = part is null or 0 ? await canary.RetireAsync(cancellation) : null;
        List<RetentionLine> lines = [];
        foreach (var kind in Enum.GetValues<RecordKind>())
        {
            lines.Add(LineOf(kind, await RemoveAsync(kind, part, IsOver, cancellation)));
        }

        return canaries is null ? [.. lines, .. retired] : [.. lines, .. retired, canaries];

        bool IsOver(int removed) => isBounded
            && (lines.Sum(line => line.Count) + removed >= options.RecordsPerRun || clock.GetElapsedTime(began) > options.RunTimeLimit);
    }

    private async Task<int> RemoveAsync(RecordKind kind, int? part, Predicate<int> isOver, CancellationToken cancellation)
    {
        var removed = 0;
        if (options.Of(kind) is not { } keeps || isOver(removed))
        {
            return removed;
        }

        await foreach (var batch in records.OlderAsync(kind, clock.GetUtcNow() - keeps, part, cancellation))
        {
            if (batch.Records.Any(record => record.Json.Length > 0))
            {
                await exports.WriteAsync(batch, cancellation);
            }

            // What somebody changed meanwhile is exported again, as it is then, by the next run.
            removed += await records.RemoveAsync(batch, cancellation) ? batch.Records.Count : 0;
            if (isOver(removed))
            {
                break;
            }
        }

        return removed;
    }

    private RetentionLine LineOf(RecordKind kind, int count) => new(
        kind switch
        {
            RecordKind.Claims => "claims of articles",
            RecordKind.Kept => "articles kept for a person",
            RecordKind.Matches => "matches",
            RecordKind.Events => "events",
            RecordKind.Deliveries => "settled deliveries",
            RecordKind.SignUps => "counts of sign-ups",
            RecordKind.Canaries => "canaries",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        },
        options.Of(kind),
        count);
}
