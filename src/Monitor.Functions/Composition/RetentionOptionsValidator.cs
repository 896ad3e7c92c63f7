using Microsoft.Extensions.Options;
using Monitor.Watch.Retention;

namespace Monitor.Functions.Composition;

[OptionsValidator]
internal sealed partial class RetentionOptionsValidator : IValidateOptions<RetentionOptions>;
