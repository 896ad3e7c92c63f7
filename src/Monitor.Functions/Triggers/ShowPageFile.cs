using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Monitor.Functions.Web.Page;

namespace Monitor.Functions.Triggers;

public sealed class ShowPageFile
{
    [Function(nameof(ShowPageFile))]
    public static IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "page/{file}")] HttpRequest request, string file) =>
        PageFile.Find(file);
}
