using Monitor.Functions.Channels;
using Monitor.Functions.Tests.Support;
using Monitor.Testing;
using Monitor.Watch.Alerting;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Tests.Channels;

public sealed class FolderChannelTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private Task<SendOutcome> SendAsync(Match match, bool allowed = true, string? folder = null) =>
        new FolderChannel(new ChannelOptions { AllowFolders = allowed }, SomeNews.Phrasing(), TimeProvider.System).SendAsync(
            Alert.Of(match), Some.Subscription(ChannelKind.File, folder ?? _folder["alerts"]), CancellationToken.None);

    private string[] Files => Directory.GetFileSystemEntries(_folder["alerts"]);

    [Fact]
    public async Task An_alert_is_one_mail_file_however_often_it_is_sent()
    {
        var match = Some.Match();

        Assert.IsType<SendOutcome.Acknowledged>(await SendAsync(match));
        Assert.IsType<SendOutcome.Acknowledged>(await SendAsync(match));

        Assert.Equal($"{AlertId.Of(match.Id.Article)}.eml", Path.GetFileName(Assert.Single(Files)));
    }

    [Fact]
    public async Task What_a_killed_writer_left_goes_when_the_alert_is_written()
    {
        var match = Some.Match();
        Directory.CreateDirectory(_folder["alerts"]);
        await File.WriteAllTextAsync(Path.Combine(_folder["alerts"], $".{AlertId.Of(match.Id.Article)}.0123"), "half a ma");

        await SendAsync(match);

        Assert.EndsWith(".eml", Assert.Single(Files), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mail_has_the_headers_of_a_mail()
    {
        await SendAsync(Some.Match() with { Title = "Plain title" });

        var mail = await File.ReadAllLinesAsync(Assert.Single(Files));
        Assert.Contains("Subject: Iraq drawdown: Plain title", mail);
        Assert.Single(mail, line => line.StartsWith("Message-ID: <", StringComparison.Ordinal));
        Assert.Single(mail, line => line.StartsWith("Date: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_title_cannot_add_a_header()
    {
        await SendAsync(Some.Match() with { Title = "News\r\nBcc: victim@example.org\r\n\r\nbody" });

        var mail = await File.ReadAllLinesAsync(Assert.Single(Files));
        Assert.DoesNotContain(mail, line => line.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_a_failed_attempt()
    {
        await File.WriteAllTextAsync(_folder["taken"], "a file");

        Assert.IsType<SendOutcome.Temporary>(await SendAsync(Some.Match(), folder: _folder["taken"]));
    }

    [Fact]
    public async Task Folders_are_for_local_runs_only() =>
        Assert.IsType<SendOutcome.Permanent>(await SendAsync(Some.Match(), allowed: false));
}
