using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Monitor.Analysis.Figures;
using Monitor.Analysis.Relevance;

namespace Monitor.Functions.Composition;

public static class AnalysisComposition
{
    /// <summary>The relevance model and the figure reader that the build embeds.</summary>
    public static void AddAnalysis(this IHostApplicationBuilder builder) =>
        builder.Services.AddSingleton(_ => RelevanceModel.Embedded).AddSingleton(_ => FigureReader.Embedded);
}
