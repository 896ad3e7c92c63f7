using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Monitor.Functions.Composition;

var builder = FunctionsApplication.CreateBuilder(args);

// ASP.NET Core integration, so that HTTP functions take HttpRequest and return IResult.
builder.ConfigureFunctionsWebApplication();

builder.AddTelemetry();
builder.AddStorage();
builder.AddFeeds();
builder.AddAnalysis();
builder.AddChannels();
builder.AddWatch();
builder.AddSubscriptions();
builder.AddWeb();

await builder.Build().RunAsync();
