using Microsoft.Extensions.Options;
using Monitor.Functions.Channels.Smtp;

namespace Monitor.Functions.Composition;

[OptionsValidator]
internal sealed partial class SmtpOptionsValidator : IValidateOptions<SmtpOptions>;
