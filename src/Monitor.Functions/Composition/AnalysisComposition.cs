using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Monitor.Analysis.Figures;
using Monitor.Analysis.Relevance;

namespace Monitor.Functions.Composition;

public static class AnalysisComposition
{
    /// <summary>The figure reader that the build embeds, and the relevance model, unless the section "Relevance" names another.</summary>
    public static void AddAnalysis(this IHostApplicationBuilder builder)
    {
        builder.AddOptions<RelevanceOptions, RelevanceOptionsValidator>().BindConfiguration("Relevance");
        builder.Services
            .AddSingleton(services => Load(services.GetRequiredService<RelevanceOptions>()))
            .AddSingleton(_ => FigureReader.Embedded);
    }

    /// <exception cref="InvalidDataException">The file is not a model that this program reads.</exception>
    internal static RelevanceModel Load(RelevanceOptions options)
    {
        if (options.ModelFile.Length == 0)
        {
            return RelevanceModel.Embedded;
        }

        using var stream = File.OpenRead(options.ModelFile);
        return RelevanceModel.Load(stream);
    }
}
