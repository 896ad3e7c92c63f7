using System.Net;
using Monitor.Feeds.Fetching;
using Monitor.Feeds.Fetching.Connecting;

namespace Monitor.Feeds.Tests.Fetching.Connecting;

public sealed class AddressGuardTests
{
    [Fact]
    public async Task A_public_address_passes() =>
        Assert.Equal(["8.8.8.8"], await Addresses(new FetchOptions(), "site.example", 443, "8.8.8.8"));

    [Fact]
    public async Task Only_the_public_ones_of_several_addresses_pass() => Assert.Equal(
        ["8.8.8.8", "2606:4700::1"],
        await Addresses(new FetchOptions(), "site.example", 443, "127.0.0.1", "8.8.8.8", "::1", "64:ff9b::a00:1", "2606:4700::1"));

    [Fact]
    public async Task A_host_that_resolves_to_an_internal_address_is_named_with_it()
    {
        var failure = await Refused(new FetchOptions(), "site.example", 80, "10.1.2.3");

        Assert.Equal(FetchFailureKind.BlockedAddress, failure.Kind);
        Assert.Equal(
            "site.example was not contacted: 10.1.2.3 is a private address, and only public addresses are fetched unless the setting Fetch:Allow names them.",
            failure.Words);
    }

    [Fact]
    public async Task A_host_without_an_address_is_no_blocked_one()
    {
        var guard = new AddressGuard(new AllowedPlaces(new FetchOptions()), (_, _) => Task.FromResult<IPAddress[]>([]));

        var refused = await Assert.ThrowsAsync<RefusedConnectionException>(() =>
            guard.AddressesAsync(new DnsEndPoint("site.example", 80), CancellationToken.None));

        Assert.Equal(FetchFailureKind.DnsFailure, refused.Failure.Kind);
    }

    [Theory]
    [InlineData("2130706433")]
    [InlineData("0x7f.1")]
    [InlineData("0x7f000001")]
    [InlineData("017700000001")]
    [InlineData("0177.0.0.1")]
    [InlineData("127.1")]
    [InlineData("127.0.0.1.")]
    [InlineData("127.0.0.1..")]
    [InlineData("0")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:7f00:1")]
    [InlineData("fe80::1%2")]
    public async Task However_an_internal_address_is_written_it_is_blocked_without_asking_a_resolver(string host) =>
        Assert.Equal(FetchFailureKind.BlockedAddress, (await Refused(new FetchOptions(), host, 80)).Kind);

    [Theory]
    [InlineData(22)]
    [InlineData(25)]
    [InlineData(6379)]
    [InlineData(9200)]
    [InlineData(65535)]
    public async Task A_port_that_is_not_for_the_web_is_blocked(int port) => Assert.Contains(
        $"port {port} is not among", (await Refused(new FetchOptions(), "site.example", port, "8.8.8.8")).Words, StringComparison.Ordinal);

    [Theory]
    [InlineData(80)]
    [InlineData(443)]
    [InlineData(8080)]
    [InlineData(8443)]
    public async Task The_ports_of_the_web_pass(int port) =>
        Assert.Single(await Addresses(new FetchOptions(), "site.example", port, "8.8.8.8"));

    [Fact]
    public async Task Other_ports_pass_where_the_settings_say_so() =>
        Assert.Single(await Addresses(new FetchOptions { Ports = "80, 9000" }, "site.example", 9000, "8.8.8.8"));

    [Theory]
    [InlineData("10.0.0.0/8")]
    [InlineData("10.1.2.3")]
    [InlineData("intranet.example")]
    [InlineData("INTRANET.example.")]
    [InlineData("::1, 10.1.0.0/16 other.example")]
    public async Task What_the_settings_allow_passes_on_any_port(string allow) =>
        Assert.Equal(["10.1.2.3"], await Addresses(new FetchOptions { Allow = allow }, "intranet.example", 7071, "10.1.2.3"));

    [Theory]
    [InlineData("10.2.0.0/16")]
    [InlineData("example")]
    [InlineData("sub.intranet.example")]
    public async Task What_the_settings_allow_is_taken_to_the_letter(string allow) =>
        Assert.Equal(FetchFailureKind.BlockedAddress, (await Refused(new FetchOptions { Allow = allow }, "intranet.example", 80, "10.1.2.3")).Kind);

    [Theory]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("2130706433")]
    public async Task An_allowed_network_is_allowed_in_any_writing(string host) =>
        Assert.Equal(["127.0.0.1"], await Addresses(new FetchOptions { Allow = "127.0.0.0/8" }, host, 1234));

    [Theory]
    [InlineData("10.0.0.0/33", "")]
    [InlineData("http://site.example/", "")]
    [InlineData("", "80 many")]
    [InlineData("", "0")]
    public void Settings_that_mean_nothing_are_named(string allow, string ports) =>
        Assert.Single(AllowedPlaces.Mistakes(new FetchOptions { Allow = allow, Ports = ports }));

    [Fact]
    public void Settings_that_mean_something_are_not() => Assert.Empty(AllowedPlaces.Mistakes(
        new FetchOptions { Allow = "127.0.0.0/8, ::1;localhost [fd00::1] fd00::/8 feeds.intranet.example", Ports = "80,443" }));

    private static async Task<IEnumerable<string>> Addresses(FetchOptions options, string host, int port, params string[] resolved)
    {
        var guard = new AddressGuard(new AllowedPlaces(options), (_, _) => resolved.Length == 0
            ? throw new InvalidOperationException("Nothing is to be resolved.")
            : Task.FromResult(resolved.Select(IPAddress.Parse).ToArray()));
        return (await guard.AddressesAsync(new DnsEndPoint(host, port), CancellationToken.None)).Select(address => address.ToString());
    }

    private static async Task<FetchFailure> Refused(FetchOptions options, string host, int port, params string[] resolved) =>
        (await Assert.ThrowsAsync<RefusedConnectionException>(() => Addresses(options, host, port, resolved))).Failure;
}
