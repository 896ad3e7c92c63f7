using Azure;
using Monitor.Cli.Local;

namespace Monitor.Cli.Tests.Local;

public sealed class StorageFaultTests
{
    [Fact]
    public void Tries_that_were_all_refused_are_one_fault() => Assert.Equal(
        "does not serve requests for now (503 ServerBusy)",
        StorageFault.Of(new AggregateException(Answer(503, "ServerBusy"), Answer(503, "ServerBusy")))?.Words);

    [Fact]
    public void A_try_that_took_too_long_is_a_fault_among_tries_only()
    {
        Assert.Equal("did not answer in time", StorageFault.Of(new AggregateException(Answer(0, null), new TaskCanceledException()))?.Words);
        Assert.Null(StorageFault.Of(new TaskCanceledException()));
    }

    [Theory]
    [InlineData("TableNotFound")]
    [InlineData("QueueNotFound")]
    public void A_table_or_queue_that_is_gone_is_missing(string code) => Assert.True(StorageFault.Of(Answer(404, code))?.IsMissing);

    [Fact]
    public void A_refused_key_is_told_as_such() =>
        Assert.Equal("refuses the identity or key that was given (403 AuthorizationFailure)", StorageFault.Of(Answer(403, "AuthorizationFailure"))?.Words);

    [Fact]
    public void What_a_function_did_wrong_is_no_fault_of_storage()
    {
        Assert.Null(StorageFault.Of(new InvalidOperationException("as the test wants")));
        Assert.Null(StorageFault.Of(Answer(400, "InvalidInput")));
        Assert.Null(StorageFault.Of(new AggregateException(Answer(503, "ServerBusy"), new InvalidOperationException("as the test wants"))));
    }

    private static RequestFailedException Answer(int status, string? code) => new(status, "as the test wants", code, null);
}
