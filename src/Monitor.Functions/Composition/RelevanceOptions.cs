namespace Monitor.Functions.Composition;

/// <summary>Which model judges.</summary>
public sealed class RelevanceOptions
{
    /// <summary>
    /// A model file made by <c>monitor train</c>, or saved from the page, to judge with instead of the one built in. A
    /// path from the folder that the app runs in. Default none.
    /// </summary>
    public string ModelFile { get; set; } = "";
}
