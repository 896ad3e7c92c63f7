using System.Text.RegularExpressions;

namespace Monitor.Feeds.Fetching;

/// <summary>Recognises that a person is asked to sign in.</summary>
internal static partial class LoginPages
{
    public static bool IsAddress(Uri address) =>
        SignInPath().IsMatch(address.AbsolutePath) || SignInHost().IsMatch(address.Host);

    /// <summary>A page that asks for a password and says so in its title: many a page has a small form at its edge.</summary>
    public static bool IsPage(string page) =>
        PasswordField().IsMatch(page) && SignInTitle().IsMatch(page);

    [GeneratedRegex(@"(?:^|[/_.-])(?:log-?_?in|log-?_?on|sign-?_?in|sso|saml2?|oauth2?|authorize|authenticate|auth|account/login|user/login|wp-login|idp)(?:$|[/_.;-])", RegexOptions.IgnoreCase)]
    private static partial Regex SignInPath();

    [GeneratedRegex(@"^(?:login|signin|sso|auth|idp|accounts?)\.", RegexOptions.IgnoreCase)]
    private static partial Regex SignInHost();

    [GeneratedRegex(@"<input[^>]{0,400}type\s*=\s*[""']?password", RegexOptions.IgnoreCase)]
    private static partial Regex PasswordField();

    [GeneratedRegex(@"<title[^>]{0,100}>[^<]{0,200}(?:log ?-?in|log ?-?on|sign ?-?in|anmelden|einloggen|connexion|iniciar sesi|accedi|вход|تسجيل الدخول)", RegexOptions.IgnoreCase)]
    private static partial Regex SignInTitle();
}
