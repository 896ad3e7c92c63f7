using Monitor.Testing;
using Monitor.Watch.Feedback;
using Monitor.Watch.Tests.Support;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Tests.Feedback;

public sealed class ExportFeedbackTests
{
    private readonly InMemoryFeedback _feedback = new();
    private readonly InMemoryMatches _matches = new(Some.Match("one"), Some.Match("other"));
    private readonly FakeTimeProvider _clock = new(Some.Now);

    private async Task<Match?> SayAsync(string reader, Opinion opinion, string match = "one")
    {
        _clock.Advance(TimeSpan.FromMinutes(1));
        return await new RecordFeedback(_matches, _feedback, _clock).RecordAsync(
            Some.Match(match).Id, Some.Subscription(reader).Id, opinion, CancellationToken.None);
    }

    private async Task<List<LabelledMatch>> ExportAsync() => await new ExportFeedback(_feedback, _matches)
        .ExportAsync(new MatchWindow(Some.Now, Some.Now.AddDays(1)), CancellationToken.None).ToListAsync();

    [Fact]
    public async Task The_model_that_found_the_match_is_remembered()
    {
        await SayAsync("reader", Opinion.Relevant);

        Assert.Equal(("test", Opinion.Relevant), (Assert.Single(_feedback.All).ModelVersion, _feedback.All.Single().Opinion));
    }

    [Fact]
    public async Task A_reader_who_thinks_again_is_counted_once()
    {
        await SayAsync("reader", Opinion.Relevant);
        await SayAsync("reader", Opinion.NotRelevant);

        Assert.Equal((false, 1), (Assert.Single(await ExportAsync()).IsRelevant, (await ExportAsync())[0].Readers));
    }

    [Fact]
    public async Task Most_readers_decide_and_the_last_of_two_who_differ()
    {
        await SayAsync("a", Opinion.Relevant);
        await SayAsync("b", Opinion.Relevant);
        await SayAsync("c", Opinion.NotRelevant);
        await SayAsync("a", Opinion.NotRelevant, "other");
        await SayAsync("b", Opinion.Relevant, "other");

        Assert.Equal([(true, 2), (true, 3)], (await ExportAsync()).Select(label => (label.IsRelevant, label.Readers)).Order());
    }

    [Fact]
    public async Task What_is_said_of_a_match_that_is_gone_is_not_kept()
    {
        Assert.Null(await SayAsync("reader", Opinion.Relevant, "gone"));

        Assert.Empty(_feedback.All);
    }
}
