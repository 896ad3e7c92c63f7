using System.Text.Json;

namespace Monitor.Conventions.Tests.Infra;

/// <summary>A parameter, variable, resource, module or output.</summary>
/// <param name="Reference">The module's or the resource type's address; null for others.</param>
/// <param name="Value">
/// An object or array as itself, a string as its text, any other expression as { "code": … }; null for none.
/// </param>
/// <param name="Code">The whole declaration as written.</param>
internal sealed record Declaration(
    string Kind, string Name, IReadOnlyDictionary<string, JsonElement> Decorators, string? Reference, JsonElement Value, string Code)
{
    /// <summary>Whether a parameter may be left out.</summary>
    public bool IsOptional => Value.ValueKind != JsonValueKind.Null || Code.EndsWith('?');

    /// <summary>What a module's parameters are given, by their names.</summary>
    public IReadOnlyDictionary<string, JsonElement> Given =>
        Value.GetProperty("params").EnumerateObject().ToDictionary(property => property.Name, property => property.Value);
}
