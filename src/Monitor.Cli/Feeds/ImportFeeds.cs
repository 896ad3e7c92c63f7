using System.CommandLine;
using Monitor.Cli.Running;

namespace Monitor.Cli.Feeds;

/// <summary><c>monitor feeds import</c>.</summary>
internal static class ImportFeeds
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE.opml") { Description = "A subscription list in OPML." };
        var command = new Command("import", "Adds every feed of a subscription list, in its folders.") { file.AcceptExistingOnly() };
        command.SetAction((parsed, cancellation) => LocalCommand.RunAsync(
            parsed,
            async (services, output) =>
            {
                var feeds = OpmlFile.Read(parsed.GetRequiredValue(file).FullName, parsed.InvocationConfiguration.Error.WriteLine);
                var added = await FeedImport.ImportAsync(services, feeds, cancellation);
                await output.WriteLineAsync($"{RunConsole.Count(feeds.Count, "feed")} read, {added} added.");
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }
}
