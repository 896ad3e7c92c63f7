using Monitor.Feeds.Reading;
using Monitor.Watch.Polling;

namespace Monitor.Watch.Triage;

/// <summary>
/// Claims a matching article under all its names before anything is written for it. Every worker walks the names in
/// the same order, and the last of them that somebody else holds decides: so of two workers whose items share any name,
/// one goes on from the other's claim. README.md has the cases.
/// </summary>
public sealed class ClaimArticle(IClaims claims, TimeProvider clock)
{
    /// <summary>How long the same title from the same host is the same article.</summary>
    public static readonly TimeSpan TitleHolds = TimeSpan.FromDays(7);

    /// <summary>A name stands for another at one remove; more were seen only where three workers met.</summary>
    private const int MostSteps = 8;

    /// <returns>The claim of the article itself, settled when all its work is done.</returns>
    public async Task<Claim> ClaimAsync(
        ArticleKeys keys, bool alerts, Feed feed, FeedItem item, CancellationToken cancellation)
    {
        var fresh = new Claim(keys.Own[0], clock.GetUtcNow(), alerts, Settled: false);
        var held = await FollowAsync(await EnterAsync(fresh), cancellation);
        foreach (var name in keys.Own.Skip(1))
        {
            held = await JoinAsync(held, await EnterAsync(fresh with { Article = name, SameAs = held.Article }), cancellation);
        }

        return keys.Title is { } title
            ? await JoinAsync(held, await TitleAsync(title, held), cancellation)
            : held;

        Task<Claim> EnterAsync(Claim wanted) => claims.EnterAsync(wanted, feed.Id, item.Link, cancellation);

        async Task<Claim> TitleAsync(ArticleId title, Claim held)
        {
            var wanted = fresh with { Article = title, SameAs = held.Article };
            while (true)
            {
                var found = await EnterAsync(wanted);
                var expired = wanted.FirstSeen - found.FirstSeen > TitleHolds && found.Means != held.Article;
                if (!expired || await claims.PointAsync(wanted with { Revision = found.Revision }, cancellation))
                {
                    return expired ? wanted : found;
                }
            }
        }
    }

    /// <summary>The claim of an article that matched before, by any of its own names; null when there is none.</summary>
    public async Task<Claim?> FindAsync(ArticleKeys keys, CancellationToken cancellation)
    {
        foreach (var name in keys.Own)
        {
            if (await claims.FindAsync(name, cancellation) is { } found)
            {
                return await FollowAsync(found, cancellation);
            }
        }

        return null;
    }

    /// <summary>
    /// What is done stays done; what is not yet done yields to the article that the name stands for, and its own name
    /// becomes another of that article's.
    /// </summary>
    private async Task<Claim> JoinAsync(Claim held, Claim name, CancellationToken cancellation)
    {
        if (held.Settled || name.Means == held.Article)
        {
            return held;
        }

        var other = await FollowAsync(name, cancellation);
        if (other.Article == held.Article || await claims.PointAsync(held with { SameAs = other.Article }, cancellation))
        {
            return other;
        }

        // A rival settled or pointed it meanwhile: take it as it now stands.
        var now = await claims.FindAsync(held.Article, cancellation) ?? held;
        return now.SameAs is null ? await JoinAsync(now, name, cancellation) : await FollowAsync(now, cancellation);
    }

    private async Task<Claim> FollowAsync(Claim claim, CancellationToken cancellation)
    {
        for (var step = 0; step < MostSteps && claim.SameAs is { } article; step++)
        {
            if (await claims.FindAsync(article, cancellation) is not { } next)
            {
                return claim with { SameAs = null };
            }

            claim = next;
        }

        return claim;
    }
}
