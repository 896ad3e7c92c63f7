using System.Reflection;
using System.Xml.Linq;

namespace Monitor.Conventions.Tests;

/// <summary>Projects are bans on dependencies: what a project may name, and nothing else.</summary>
public sealed class DependencyBanTests
{
    public static TheoryData<string, string[]> Allowed => new()
    {
        { "Monitor.Feeds", ["CodeHollow.FeedReader", "AngleSharp"] },
        { "Monitor.Analysis", ["System.Numerics.Tensors"] },
        { "Monitor.Watch", ["Monitor.Feeds", "Monitor.Analysis"] },
    };

    [Theory]
    [MemberData(nameof(Allowed))]
    public void A_project_file_names_only_what_its_project_may_use(string project, string[] allowed)
    {
        var file = XDocument.Load(Path.Combine(House.Root.FullName, "src", project, project + ".csproj"));
        var named = file.Descendants()
            .Where(element => element.Name.LocalName is "PackageReference" or "ProjectReference" or "FrameworkReference")
            .Select(element => Path.GetFileNameWithoutExtension(((string)element.Attribute("Include")!).Replace('\\', '/')) is var name
                && element.Name.LocalName == "ProjectReference" ? name : (string)element.Attribute("Include")!);

        Assert.Empty(named.Except(allowed));
    }

    [Theory]
    [MemberData(nameof(Allowed))]
    public void A_compiled_project_refers_only_to_what_it_may_use(string project, string[] allowed)
    {
        var references = House.All.Single(assembly => assembly.GetName().Name == project).GetReferencedAssemblies();

        Assert.Empty(references.Select(reference => reference.Name!).Where(name => !IsPlatform(name)).Except(allowed));
    }

    [Fact]
    public void Nothing_below_the_function_app_knows_Azure_or_ASP_NET()
    {
        Assembly[] below = [House.Feeds, House.Analysis, House.Watch];

        Assert.DoesNotContain(
            below.SelectMany(assembly => assembly.GetReferencedAssemblies()),
            reference => reference.Name!.StartsWith("Azure", StringComparison.Ordinal)
                || reference.Name.StartsWith("Microsoft.A", StringComparison.Ordinal));
    }

    private static bool IsPlatform(string name) =>
        (name.StartsWith("System", StringComparison.Ordinal) && name != "System.Numerics.Tensors") || name == "netstandard";
}
