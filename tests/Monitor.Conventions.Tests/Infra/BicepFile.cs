namespace Monitor.Conventions.Tests.Infra;

/// <summary>What a Bicep file says, as npm/read-bicep.js reads it.</summary>
/// <param name="Mistakes">Where it is not Bicep.</param>
/// <param name="Uses">The names that its expressions use.</param>
internal sealed record BicepFile(IReadOnlyList<string> Mistakes, IReadOnlyList<Declaration> Declarations, IReadOnlyList<string> Uses)
{
    public IEnumerable<Declaration> Parameters => Of("parameter");

    public IEnumerable<Declaration> Modules => Of("module");

    public IEnumerable<Declaration> Of(string kind) => Declarations.Where(declaration => declaration.Kind == kind);
}
