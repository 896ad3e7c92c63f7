using Microsoft.Extensions.Options;

namespace Monitor.Functions.Composition;

/// <summary>Reads a model file that is named, so that an app that cannot judge does not start. The one built in is read when it is first needed.</summary>
internal sealed class RelevanceOptionsValidator : IValidateOptions<RelevanceOptions>
{
    public ValidateOptionsResult Validate(string? name, RelevanceOptions options)
    {
        if (options.ModelFile.Length == 0)
        {
            return ValidateOptionsResult.Success;
        }

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
