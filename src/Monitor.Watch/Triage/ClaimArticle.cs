using Monitor.Feeds.Reading;
using Monitor.Watch.Polling;

namespace Monitor.Watch.Triage;

/// <summary>
/// Claims a matching article under all its names before anything is written for it, and seals the claim. Of two
/// articles that turn out to be one, the one that is not sealed becomes another name of the other; so workers whose
/// items share names end at one seal, however many they are. README.md has the reasons.
/// </summary>
public sealed class ClaimArticle(IClaims claims, TimeProvider clock)
{
    /// <summary>How long the same title from the same host is the same article.</summary>
    public static readonly TimeSpan TitleHolds = TimeSpan.FromDays(7);

    /// <summary>Each step leads to an earlier claim or a sealed one, so there is an end; only a damaged table has a circle.</summary>
    private const int MostSteps = 64;

    /// <returns>The claim of the article itself, sealed, or settled when all its work is done.</returns>
    public async Task<Claim> ClaimAsync(
        ArticleKeys keys, bool alerts, Feed feed, FeedItem item, CancellationToken cancellation)
    {
        var fresh = new Claim(keys.Own[0], clock.GetUtcNow(), alerts, Settled: false);
        while (true)
        {
            var held = await WalkAsync(keys, fresh, wanted => claims.EnterAsync(wanted, feed.Id, item.Link, cancellation), cancellation);
            if (held.IsFinal)
            {
                return held;
            }

            // Changed since it was read: by somebody who sealed it, or for whom it is another name. Look again.
            if (await claims.SealAsync(held, cancellation))
            {
                return held with { Sealed = true };
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

    /// <returns>The article for which all the names stand, as it was read.</returns>
    private async Task<Claim> WalkAsync(
        ArticleKeys keys, Claim fresh, Func<Claim, Task<Claim>> enter, CancellationToken cancellation)
    {
        var held = await FollowAsync(await enter(fresh), cancellation);
        foreach (var name in keys.Own.Skip(1))
        {
            held = await JoinAsync(held, await enter(fresh with { Article = name, SameAs = held.Article }), cancellation);
        }

        return keys.Title is { } title
            ? await JoinAsync(held, await TitleAsync(fresh with { Article = title, SameAs = held.Article }, enter, cancellation), cancellation)
            : held;
    }

    /// <summary>The title as it stands, taken over when it has stood for another article too long.</summary>
    private async Task<Claim> TitleAsync(Claim wanted, Func<Claim, Task<Claim>> enter, CancellationToken cancellation)
    {
        while (true)
        {
            var found = await enter(wanted);
            var expired = wanted.FirstSeen - found.FirstSeen > TitleHolds && found.Means != wanted.SameAs;
            if (!expired || await claims.PointAsync(wanted with { Revision = found.Revision }, cancellation))
            {
                return expired ? wanted : found;
            }
        }
    }

    /// <summary>Makes one article of the one that is held and the one that a name stands for.</summary>
    private async Task<Claim> JoinAsync(Claim held, Claim name, CancellationToken cancellation)
    {
        while (name.Means != held.Article)
        {
            var other = await FollowAsync(name, cancellation);
            if (other.Article == held.Article)
            {
                return other;
            }

            // Both were told, or are about to be, before anybody saw a name that they share.
            if (held.IsFinal && other.IsFinal)
            {
                return other.Settled && !held.Settled ? other : held;
            }

            var (article, yields) = Stays(held, other) ? (held, other) : (other, held);
            if (await claims.PointAsync(yields with { SameAs = article.Article }, cancellation))
            {
                return article;
            }

            held = await FollowAsync(await claims.FindAsync(held.Article, cancellation) ?? held, cancellation);
            name = await claims.FindAsync(name.Article, cancellation) ?? name;
        }

        return held;
    }

    /// <summary>The sealed one, else the one that was seen first: an order on which all agree makes no circles.</summary>
    private static bool Stays(Claim held, Claim other) => held.IsFinal != other.IsFinal
        ? held.IsFinal
        : (held.FirstSeen, held.Article.Value).CompareTo((other.FirstSeen, other.Article.Value)) < 0;

    private async Task<Claim> FollowAsync(Claim claim, CancellationToken cancellation)
    {
        for (var step = 0; step < MostSteps && claim.SameAs is { } article; step++)
        {
            if (await claims.FindAsync(article, cancellation) is not { } next)
            {
                // Retention removes an article's own claim before later names of it, and never one with work left.
                return claim with { SameAs = null, Settled = true };
            }

            claim = next;
        }

        return claim with { SameAs = null };
    }
}
