using Microsoft.Extensions.Options;

namespace Monitor.Functions.Composition;

/// <summary>Reads the model, so that an app that cannot judge does not start.</summary>
internal sealed class RelevanceOptionsValidator : IValidateOptions<RelevanceOptions>
{
    public ValidateOptionsResult Validate(string? name, RelevanceOptions options)
    {
        try
        {
            _ = AnalysisComposition.Load(options);
            return ValidateOptionsResult.Success;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return ValidateOptionsResult.Fail(
                $"The model file {options.ModelFile} (--model, or the setting Relevance:ModelFile) cannot be used: {fault.Message}");
        }
    }
}
