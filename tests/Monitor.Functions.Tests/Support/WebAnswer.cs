using Microsoft.AspNetCore.Http;

namespace Monitor.Functions.Tests.Support;

internal sealed record WebAnswer(int Status, string Body, IHeaderDictionary Headers);
