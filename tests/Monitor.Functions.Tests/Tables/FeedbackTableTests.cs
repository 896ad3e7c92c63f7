using Monitor.Functions.Tables;
using Monitor.Functions.Tests.Support;
using Monitor.Watch.Feedback;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Tests.Tables;

[Collection(StorageCollectionDefinition.Name)]
public sealed class FeedbackTableTests(StorageFixture storage)
{
    private readonly FeedbackTable _feedback = new(storage.Tables);

    private static FeedbackEntry Entry(MatchId match, Opinion opinion, string? who = null) => new(match, who ?? Some.Id(), opinion, Some.Now, "model");

    [Fact]
    public async Task The_last_word_of_a_reader_stands_and_all_of_a_match_stand_together()
    {
        var (first, last) = (new MatchId(Some.Now.AddYears(-20), Some.ArticleId()), new MatchId(Some.Now.AddYears(-20).AddDays(40), Some.ArticleId(), MatchBand.Review));
        var reader = Some.Id();
        await _feedback.RecordAsync(Entry(first, Opinion.Relevant, reader), CancellationToken.None);
        await _feedback.RecordAsync(Entry(last, Opinion.Relevant), CancellationToken.None);
        await _feedback.RecordAsync(Entry(first, Opinion.NotRelevant), CancellationToken.None);
        await _feedback.RecordAsync(Entry(first, Opinion.NotRelevant, reader), CancellationToken.None);

        var window = new MatchWindow(first.FirstSeen, last.FirstSeen.AddTicks(1));
        var entries = await _feedback.NewestFirstAsync(window, CancellationToken.None).ToListAsync();

        Assert.Equal([last, first, first], entries.Select(entry => entry.Match));
        Assert.Equal([Opinion.Relevant, Opinion.NotRelevant, Opinion.NotRelevant], entries.Select(entry => entry.Opinion));
    }

    [Fact]
    public async Task What_was_taken_back_is_gone_and_taking_back_nothing_does_no_harm()
    {
        var (match, reader) = (new MatchId(Some.Now.AddYears(-21), Some.ArticleId(), MatchBand.Review), Some.Id());
        await _feedback.RecordAsync(Entry(match, Opinion.Relevant, reader), CancellationToken.None);

        await _feedback.WithdrawAsync(match, reader, CancellationToken.None);
        await _feedback.WithdrawAsync(match, reader, CancellationToken.None);

        Assert.Empty(await _feedback.NewestFirstAsync(new MatchWindow(match.FirstSeen, match.FirstSeen.AddTicks(1)), CancellationToken.None).ToListAsync());
    }
}
