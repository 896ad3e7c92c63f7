namespace Microsoft.Azure.Functions.Worker;

public interface IInvocationFeatures : IEnumerable<KeyValuePair<Type, object>>
{
    public void Set<T>(T instance);

    public T? Get<T>();
}
