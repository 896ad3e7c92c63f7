using System.Buffers.Text;
using Monitor.Testing;
using Monitor.Watch.Subscriptions.Signing;
using Monitor.Watch.Tests.Support;

namespace Monitor.Watch.Tests.Subscriptions.Signing;

public sealed class TokenSignerTests
{
    private static readonly SigningKey Old = SigningKey.TryParse(SigningKey.Create())!;
    private static readonly SigningKey New = SigningKey.TryParse(SigningKey.Create())!;

    private readonly FakeTimeProvider _clock = new(Some.Now);

    private static SubscriptionToken Token(TokenPurpose purpose = TokenPurpose.Manage) =>
        new(purpose, Some.Subscription().Id, Some.Now.AddDays(1)) { Matter = "match 1" };

    private TokenSigner Signer(SigningKey key, SigningKey? previous = null) => new(key, previous, _clock);

    [Fact]
    public void A_token_says_what_was_signed() =>
        Assert.Equal(Token(), Signer(New).Read(Signer(New).Sign(Token()), TokenPurpose.Manage));

    [Theory]
    [InlineData(TokenPurpose.Confirm)]
    [InlineData(TokenPurpose.Manage)]
    [InlineData(TokenPurpose.Unsubscribe)]
    [InlineData(TokenPurpose.Feedback)]
    public void A_token_is_good_for_its_purpose_alone(TokenPurpose purpose) => Assert.All(
        Enum.GetValues<TokenPurpose>(),
        asked => Assert.Equal(asked == purpose, Signer(New).Read(Signer(New).Sign(Token(purpose)), asked) is not null));

    [Fact]
    public void A_token_ends_when_it_expires()
    {
        var text = Signer(New).Sign(Token());
        _clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromSeconds(1));
        Assert.NotNull(Signer(New).Read(text, TokenPurpose.Manage));

        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Null(Signer(New).Read(text, TokenPurpose.Manage));
    }

    [Fact]
    public void A_token_of_the_previous_key_is_read_until_that_key_is_gone()
    {
        var text = Signer(Old).Sign(Token());

        Assert.NotNull(Signer(New, Old).Read(text, TokenPurpose.Manage));
        Assert.Null(Signer(New).Read(text, TokenPurpose.Manage));
    }

    [Fact]
    public void No_bit_of_a_token_can_be_changed()
    {
        var bytes = Base64Url.DecodeFromChars(Signer(New).Sign(Token()));

        Assert.All(Enumerable.Range(0, bytes.Length * 8), bit =>
        {
            byte[] forged = [.. bytes];
            forged[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Null(Signer(New).Read(Base64Url.EncodeToString(forged), TokenPurpose.Manage));
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData("token")]
    [InlineData("täken")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void What_is_no_token_is_not_read(string text) => Assert.Null(Signer(New).Read(text, TokenPurpose.Manage));

    [Theory]
    [InlineData("")]
    [InlineData("c2hvcnQ=")]
    [InlineData("not base64")]
    public void A_key_has_32_bytes_or_more(string text) => Assert.Null(SigningKey.TryParse(text));

    [Fact]
    public void A_text_of_any_length_is_refused_quietly() => Assert.Null(Signer(New).Read(new string('A', 100_000), TokenPurpose.Manage));
}
