namespace Microsoft.Azure.Functions.Worker;

/// <remarks>The package also tells parameters and bindings, as types of its own that no code of ours names.</remarks>
public abstract class FunctionDefinition
{
    public abstract string PathToAssembly { get; }

    public abstract string EntryPoint { get; }

    public abstract string Id { get; }

    public abstract string Name { get; }
}
