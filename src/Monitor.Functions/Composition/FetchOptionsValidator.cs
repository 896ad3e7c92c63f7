using Microsoft.Extensions.Options;
using Monitor.Feeds.Fetching;

namespace Monitor.Functions.Composition;

[OptionsValidator]
internal sealed partial class FetchOptionsValidator : IValidateOptions<FetchOptions>;
