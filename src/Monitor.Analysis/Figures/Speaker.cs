namespace Monitor.Analysis.Figures;

/// <summary>Who is quoted for a figure. At least one of the name and the role is known.</summary>
public sealed record Speaker
{
    public Speaker(string? name, string? role, bool isUnnamed)
    {
        if (string.IsNullOrWhiteSpace(name) && string.IsNullOrWhiteSpace(role))
        {
            throw new ArgumentException("A speaker has a name or a role.", nameof(name));
        }

        (Name, Role, IsUnnamed) = (name, role, isUnnamed);
    }

    /// <summary>"Frank McKenzie"; null for "a Pentagon spokesman".</summary>
    public string? Name { get; }

    /// <summary>As the report has it: "Defense Secretary", "three congressional officials".</summary>
    public string? Role { get; }

    /// <summary>A person who is not to be named: "officials said on condition of anonymity", "sources".</summary>
    public bool IsUnnamed { get; }
}
