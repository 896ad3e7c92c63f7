using System.Diagnostics;
using Monitor.Feeds.Fetching;

namespace Monitor.Feeds.Scheduling;

public static class FailureClasses
{
    /// <summary>
    /// A 404 is soft: feeds were seen to vanish for a day while a publisher moves its site, and to come back. What
    /// this version does not know counts as soft too.
    /// </summary>
    public static FailureClass Of(FetchFailureKind kind) => kind switch
    {
        FetchFailureKind.Timeout or FetchFailureKind.ConnectionLost or FetchFailureKind.ConnectionRefused
            or FetchFailureKind.DnsFailure => FailureClass.Temporary,
        FetchFailureKind.Gone or FetchFailureKind.Forbidden or FetchFailureKind.Refused or FetchFailureKind.TooLarge
            or FetchFailureKind.TlsFailure or FetchFailureKind.UnsupportedAddress or FetchFailureKind.LoginPage
            or FetchFailureKind.BlockedAddress => FailureClass.Hard,
        _ => FailureClass.Soft,
    };

    /// <summary>How many doublings of the interval one failure of the class is worth.</summary>
    public static double Weight(this FailureClass failure) => failure switch
    {
        FailureClass.Temporary => 0.25,
        FailureClass.Soft => 0.5,
        FailureClass.Hard => 1,
        _ => throw new UnreachableException(),
    };
}
