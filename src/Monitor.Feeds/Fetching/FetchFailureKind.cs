namespace Monitor.Feeds.Fetching;

/// <summary>Stored by name: do not rename.</summary>
public enum FetchFailureKind
{
    /// <summary>404, or a file or folder that does not exist.</summary>
    NotFound,

    /// <summary>410: the publisher says that it will not come back.</summary>
    Gone,

    /// <summary>401, 402, 403, 407, 451, or a file that may not be read.</summary>
    Forbidden,

    /// <summary>Any other 4xx; 429 is no failure, it defers.</summary>
    Refused,

    ServerError,
    Timeout,
    DnsFailure,
    ConnectionRefused,

    /// <summary>The connection could not be made for another reason, or broke off in the middle.</summary>
    ConnectionLost,

    TlsFailure,
    TooManyRedirects,
    TooLarge,

    /// <summary>The answer is not HTTP, or its compression or framing is broken.</summary>
    NotReadable,

    /// <summary>An address that is neither http, https nor file.</summary>
    UnsupportedAddress,

    /// <summary>A page that lets browsers with a person in front of them through, and nobody else (Cloudflare and the like).</summary>
    BotChallenge,

    /// <summary>A page that asks to sign in.</summary>
    LoginPage,

    /// <summary>An address that is not public, or a port that is not for the web, and that no setting allows.</summary>
    BlockedAddress,
}
