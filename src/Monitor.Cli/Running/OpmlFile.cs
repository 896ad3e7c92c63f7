using System.Diagnostics;
using Monitor.Feeds.Opml;

namespace Monitor.Cli.Running;

internal static class OpmlFile
{
    /// <param name="path">The file.</param>
    /// <param name="warn">Hears of each outline that was left out.</param>
    /// <exception cref="UsageException">The file is no OPML, or lists no feed.</exception>
    public static IReadOnlyList<OpmlFeed> Read(string path, Action<string> warn)
    {
        switch (OpmlDocument.TryRead(File.ReadAllBytes(path)))
        {
            case OpmlOutcome.Read { Feeds.Count: > 0 } read:
                foreach (var warning in read.Warnings)
                {
                    warn(warning);
                }

                return read.Feeds;
            case OpmlOutcome.Read:
                throw new UsageException($"'{path}' lists no feed; an outline with an xmlUrl is one.");
            case OpmlOutcome.NotOpml not:
                throw new UsageException($"'{path}': {not.Reason}");
            default:
                throw new UnreachableException();
        }
    }
}
