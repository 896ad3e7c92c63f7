using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Monitor.Functions.Web.Page;

namespace Monitor.Functions.Triggers;

public sealed class ShowPage
{
    /// <summary>An empty route would be named after the function; this one is the root.</summary>
    [Function(nameof(ShowPage))]
    public static IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{nothing:maxlength(0)?}")] HttpRequest request) =>
        PageFile.Find(PageFile.Start);
}
