using System.ComponentModel.DataAnnotations;
using Monitor.Functions.Channels.Smtp;

namespace Monitor.Functions.Tests.Channels.Smtp;

public sealed class SmtpOptionsTests
{
    private static SmtpOptions Good => new() { Host = "smtp.example.org", From = "Drawdown Monitor <alerts@example.org>", User = "u", Password = "p" };

    private static string[] Mistakes(Action<SmtpOptions> change)
    {
        var options = Good;
        change(options);
        return [.. options.Validate(new ValidationContext(options)).Select(mistake => mistake.ErrorMessage!)];
    }

    [Fact]
    public void Nothing_set_is_no_mistake() => Assert.Empty(new SmtpOptions().Validate(new ValidationContext(new SmtpOptions())));

    [Theory]
    [InlineData("starttls", 587)]
    [InlineData("implicit", 465)]
    [InlineData("NONE", 25)]
    public void The_port_follows_the_security(string security, int port) =>
        Assert.Equal(port, new SmtpOptions { Security = security }.PortNumber);

    public static TheoryData<string, Action<SmtpOptions>> Wrong => new()
    {
        { "Smtp:Host is empty", options => options.Host = "" },
        { "Smtp:Host is 'smtp://x:25'", options => options.Host = "smtp://x:25" },
        { "Smtp:Port is 70000", options => options.Port = 70000 },
        { "Smtp:From is ''", options => options.From = "" },
        { "Smtp:From is 'nobody'", options => options.From = "nobody" },
        { "Smtp:Security is 'ssl'", options => options.Security = "ssl" },
        { "Smtp:Security is '7'", options => options.Security = "7" },
        { "Smtp:Security is none although Smtp:User is set", options => options.Security = "none" },
        { "Of Smtp:User and Smtp:Password one is empty", options => options.Password = "" },
        { "Smtp:Authority is '/no/such/file'", options => options.Authority = "/no/such/file" },
        { "Smtp:HelloName is 'my machine'", options => options.HelloName = "my machine" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Each_mistake_is_one_sentence(string beginning, Action<SmtpOptions> change) =>
        Assert.StartsWith(beginning, Assert.Single(Mistakes(change)), StringComparison.Ordinal);

    [Fact]
    public void A_plain_password_is_for_this_machine_only()
    {
        Assert.Single(Mistakes(options => (options.Security, options.AllowPlainPassword) = ("none", true)));
        Assert.Empty(Mistakes(options => (options.Security, options.AllowPlainPassword, options.Host) = ("none", true, "localhost")));
    }
}
