using Microsoft.Extensions.Options;
using Monitor.Watch.Canary;

namespace Monitor.Functions.Composition;

[OptionsValidator]
internal sealed partial class CanaryOptionsValidator : IValidateOptions<CanaryOptions>;
