using System.CommandLine;
using System.CommandLine.Invocation;
using Monitor.Analysis.Relevance;
using Monitor.Functions;

namespace Monitor.Cli;

/// <summary><c>monitor --version</c>: the program, the packages it was built with, the model it carries.</summary>
internal static class VersionText
{
    public static void Replace(RootCommand root)
    {
        var version = root.Options.OfType<VersionOption>().Single();
        version.Description = "Show the version, the packages it was built with, and the model.";
        version.Action = new Print();
    }

    private sealed class Print : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(
                $"monitor {BuildFacts.Version}, built with {BuildFacts.Packages}, relevance model {RelevanceModel.Embedded.Version}");
            return ExitCode.Done;
        }
    }
}
