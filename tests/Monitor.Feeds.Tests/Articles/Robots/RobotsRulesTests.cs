using System.Diagnostics;
using Monitor.Feeds.Articles.Robots;

namespace Monitor.Feeds.Tests.Articles.Robots;

public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("User-agent: *\nDisallow: /news\nAllow: /news/open", "/news/open/1", true)]
    [InlineData("User-agent: *\nAllow: /news/open\nDisallow: /news", "/news/closed", false)]
    [InlineData("User-agent: *\nDisallow: /p\nAllow: /p", "/p", true)]
    [InlineData("User-agent: *\nDisallow: /fish", "/fishing", false)]
    [InlineData("User-agent: *\nDisallow: /fish", "/Fish", true)]
    [InlineData("User-agent: *\nDisallow: /*.php$", "/a/b.php", false)]
    [InlineData("User-agent: *\nDisallow: /*.php$", "/a.php?x=1", true)]
    [InlineData("User-agent: *\nDisallow: /*.php", "/a.php?x=1", false)]
    [InlineData("User-agent: *\nDisallow: /a*b*c$", "/abxc/c", false)]
    [InlineData("User-agent: *\nDisallow: /a*ab$", "/ab", true)]
    [InlineData("User-agent: *\nDisallow: /$", "/", false)]
    [InlineData("User-agent: *\nDisallow: /$", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /caf\u00e9", "/caf%c3%a9", false)]
    [InlineData("User-agent: *\nDisallow: /%7Ejoe/", "/~joe/x", false)]
    [InlineData("User-agent: *\nDisallow: /a%2fb", "/a/b", true)]
    [InlineData("# Hello\r\nUSER-AGENT : * # all\r\nDisallow : /x # no\r\n", "/x", false)]
    [InlineData("Disallow: /", "/a", true)]
    public void The_rules_for_all_decide(string file, string path, bool allows) =>
        Assert.Equal(allows, Allows(file, path));

    [Theory]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: DrawdownMonitor\nDisallow: /x", "/a", true)]
    [InlineData("User-agent: drawdownmonitor/2.0\nDisallow: /\n\nUser-agent: *\nAllow: /", "/a", false)]
    [InlineData("User-agent: DrawdownMonitor\nDisallow: /a\n\nUser-agent: other\nDisallow: /b\n\nUser-agent: DRAWDOWNMONITOR\nDisallow: /c", "/c", false)]
    [InlineData("User-agent: DrawdownMonitor\nDisallow: /a\n\nUser-agent: other\nDisallow: /b", "/b", true)]
    [InlineData("User-agent: other\nUser-agent: DrawdownMonitor\n\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: DrawdownMonitor\nCrawl-delay: 5\nUser-agent: other\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: DrawdownMonitorX\nDisallow: /", "/a", true)]
    [InlineData("User-agent: Drawdown\nDisallow: /", "/a", true)]
    public void Rules_for_our_name_stand_before_those_for_all(string file, string path, bool allows) =>
        Assert.Equal(allows, Allows(file, path));

    [Fact]
    public void A_file_made_to_take_long_does_not()
    {
        var rule = "Disallow: /" + string.Concat(Enumerable.Repeat("*a", 200)) + "b$\n";
        var file = "User-agent: *\n" + string.Concat(Enumerable.Repeat(rule, 1200));
        var watch = Stopwatch.StartNew();

        Assert.True(Allows(file, "/" + new string('a', 2000)));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    private static bool Allows(string file, string path) =>
        RobotsRules.Parse(file, "DrawdownMonitor").Allows(new Uri("https://site.example" + path));
}
