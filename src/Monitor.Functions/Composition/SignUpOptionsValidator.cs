using Microsoft.Extensions.Options;
using Monitor.Watch.Subscriptions;

namespace Monitor.Functions.Composition;

[OptionsValidator]
internal sealed partial class SignUpOptionsValidator : IValidateOptions<SignUpOptions>;
