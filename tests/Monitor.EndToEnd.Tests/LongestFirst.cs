using Monitor.EndToEnd.Tests;
using Monitor.EndToEnd.Tests.Killing;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer(LongestFirst.Name, LongestFirst.Assembly)]

namespace Monitor.EndToEnd.Tests;

/// <summary>Killed runs take the longest: the other classes are to run meanwhile, not before.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    internal const string Name = "Monitor.EndToEnd.Tests.LongestFirst";
    internal const string Assembly = "Monitor.EndToEnd.Tests";

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(collection => collection.DisplayName.Contains(nameof(KilledRunTests), StringComparison.Ordinal));
}
