using Microsoft.Extensions.Options;
using Monitor.Watch.Polling;

namespace Monitor.Functions.Composition;

[OptionsValidator]
internal sealed partial class PollingOptionsValidator : IValidateOptions<PollingOptions>;
