using Monitor.Functions.Tests.Support;
using Monitor.Functions.Web.Syndication;

namespace Monitor.Functions.Tests.Web.Syndication;

public sealed class PageTests
{
    private static Task<Page<DateTimeOffset>> ReadAsync(int limit, params int[] minutes) => Page<DateTimeOffset>.ReadAsync(
        minutes.Select(minute => Some.Now.AddMinutes(minute)).ToAsyncEnumerable(), limit, moment => moment, CancellationToken.None);

    [Theory]
    [InlineData(2, false, 9, 8)]
    [InlineData(2, true, 9, 8, 7)]
    [InlineData(3, true, 9, 8, 8, 7)]
    [InlineData(3, false, 9, 8, 8)]
    public async Task A_page_does_not_end_within_a_moment(int size, bool more, params int[] minutes)
    {
        var page = await ReadAsync(2, minutes);

        Assert.Equal((size, more), (page.Items.Count, page.HasMore));
    }
}
