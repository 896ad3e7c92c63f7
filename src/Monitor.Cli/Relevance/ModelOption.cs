using System.CommandLine;
using Monitor.Analysis.Relevance;

namespace Monitor.Cli.Relevance;

/// <summary>The option to judge by another model than the one built in.</summary>
internal static class ModelOption
{
    public static Option<FileInfo?> Create() => new("--model") { Description = "A model file to use instead of the one built in." };

    /// <exception cref="InvalidDataException">The file is not a model that this program reads.</exception>
    public static RelevanceModel Load(FileInfo? file)
    {
        if (file is null)
        {
            return RelevanceModel.Embedded;
        }

        using var stream = file.OpenRead();
        return RelevanceModel.Load(stream);
    }
}
