using Monitor.Functions.Channels.Messages;
using Monitor.Functions.Tables;
using Monitor.Functions.Tests.Support;
using Monitor.Testing;
using Monitor.Watch.Alerting;
using Monitor.Watch.Coverage;
using Monitor.Watch.Digests;
using Monitor.Watch.Notices;
using Monitor.Watch.Subscriptions;

namespace Monitor.Functions.Tests.Channels.Messages;

/// <summary>Digests in the words of each language, over the real tables.</summary>
[Collection(StorageCollectionDefinition.Name)]
public sealed class NoticeWordsTests(StorageFixture storage)
{
    private async Task<Notice> DigestAsync(string language, DateTimeOffset from)
    {
        var news = new EventNews(new EventsTable(storage.Tables), new MatchesTable(storage.Tables), Wording.For);
        var coverage = new MeasureCoverage(new FeedsTable(storage.Tables), new FakeTimeProvider(Some.Now));
        var subscription = Some.Subscription(ChannelKind.Email, "analyst@example.org") with { Language = language, Zone = "Europe/Berlin", Rhythm = new Rhythm(Cadence.Daily, 7) };
        var digest = await new ComposeDigest(news, coverage, new SignedLinks(), Wording.For).ComposeAsync(
            new NoticeRequest(subscription.Id, NoticeKind.Digest, from.AddDays(1), from), subscription, CancellationToken.None);
        return digest!;
    }

    [Theory]
    [InlineData("en", "Iraq drawdown: nothing new, 1 Jul 07:00 to 2 Jul 07:00", "Nothing new was found from 1 Jul 07:00 to 2 Jul 07:00 (Europe/Berlin).", "Coverage")]
    [InlineData("de", "Truppenabbau im Irak: nichts Neues, 1. Juli 07:00 bis 2. Juli 07:00", "Vom 1. Juli 07:00 bis 2. Juli 07:00 wurde nichts Neues gefunden (Europe/Berlin).", "Abdeckung")]
    [InlineData("fr", "Retrait d’Irak : rien de nouveau, du 1 juil. 07:00 au 2 juil. 07:00", "Rien de nouveau n’a été trouvé du 1 juil. 07:00 au 2 juil. 07:00 (Europe/Berlin).", "Couverture")]
    [InlineData("ar", "خفض القوات في العراق: لا جديد، من 1 تموز، 07:00 إلى 2 تموز، 07:00", "لم يُعثر على جديد من 1 تموز، 07:00 إلى 2 تموز، 07:00 (\u2068Europe/Berlin\u2069).", "التغطية")]
    public async Task That_there_is_nothing_new_is_said_in_the_language_of_the_subscriber(string language, string subject, string text, string coverage)
    {
        var digest = await DigestAsync(language, new DateTimeOffset(1999, 7, 1, 5, 0, 0, TimeSpan.Zero));

        Assert.Equal((subject, text, coverage), (digest.Subject, digest.Blocks[0].Text, digest.Blocks[1].Heading));
    }

    [Theory]
    [InlineData("de", 1991, "الأخبار, 1. Juli 1991, Relevanz 0,93. „The United States will reduce its troops.“")]
    [InlineData("fr", 1992, "الأخبار, 1 juil. 1992, pertinence 0,93. « The United States will reduce its troops. »")]
    public async Task A_match_is_told_in_the_language_of_the_subscriber_and_quoted_as_it_is(string language, int year, string text)
    {
        var from = new DateTimeOffset(year, 7, 1, 5, 0, 0, TimeSpan.Zero);
        await new MatchesTable(storage.Tables).StoreAsync(Some.Match(from.AddHours(2)) with { Published = from.AddHours(1) }, CancellationToken.None);

        Assert.Equal(text, (await DigestAsync(language, from)).Blocks[0].Text);
    }

    [Fact]
    public void A_key_that_notices_use_is_known() =>
        Assert.All(
            new[] { "notice.confirm.subject", "notice.known.text", "notice.ended.text", "digest.event", "digest.more" },
            key => Assert.All(Wording.Languages, language => Assert.NotEmpty(Wording.For(language)[key])));
}
