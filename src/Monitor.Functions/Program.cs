using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Monitor.Functions.Composition;

var builder = FunctionsApplication.CreateBuilder(args);

// ASP.NET Core integration, so that HTTP functions take HttpRequest and return IResult.
builder.ConfigureFunctionsWebApplication();

builder.AddMonitor();

await builder.Build().RunAsync();
