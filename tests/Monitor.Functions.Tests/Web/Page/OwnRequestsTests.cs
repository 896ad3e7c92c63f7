using Microsoft.AspNetCore.Http;
using Monitor.Functions.Web;
using Monitor.Functions.Web.Page;

namespace Monitor.Functions.Tests.Web.Page;

public sealed class OwnRequestsTests
{
    private static bool Passes(string host, string? publicAddress, params (string Name, string Value)[] headers)
    {
        var request = new DefaultHttpContext().Request;
        request.Host = new HostString(host);
        foreach (var (name, value) in headers)
        {
            request.Headers[name] = value;
        }

        return new OwnRequests(new WebOptions { PublicAddress = publicAddress is null ? null : new Uri(publicAddress) }).Refusal(request) is null;
    }

    [Fact]
    public void A_program_that_sends_the_header_passes() => Assert.True(Passes("monitor.example", null, (OwnRequests.Header, "1")));

    [Fact]
    public void What_a_form_of_another_site_can_send_does_not() => Assert.False(Passes("monitor.example", null, ("Content-Type", "text/plain")));

    [Theory]
    [InlineData("https://monitor.example", true)]
    [InlineData("https://evil.example", false)]
    [InlineData("null", false)]
    public void An_origin_must_be_our_own(string origin, bool passes) =>
        Assert.Equal(passes, Passes("monitor.example", null, (OwnRequests.Header, "1"), ("Origin", origin)));

    [Theory]
    [InlineData("same-origin", true)]
    [InlineData("same-site", false)]
    [InlineData("cross-site", false)]
    public void A_browser_says_from_where_it_comes(string site, bool passes) =>
        Assert.Equal(passes, Passes("monitor.example", null, (OwnRequests.Header, "1"), ("Sec-Fetch-Site", site)));

    [Theory]
    [InlineData("localhost:7071", true)]
    [InlineData("127.0.0.1:7071", true)]
    [InlineData("rebound.example:7071", false)]
    public void On_a_laptop_a_foreign_name_for_this_machine_does_not_pass(string host, bool passes) =>
        Assert.Equal(passes, Passes(host, "http://localhost:7071", (OwnRequests.Header, "1"), ("Origin", $"http://{host}")));
}
