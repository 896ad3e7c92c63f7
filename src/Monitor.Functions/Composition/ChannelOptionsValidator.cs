using Microsoft.Extensions.Options;
using Monitor.Functions.Channels;

namespace Monitor.Functions.Composition;

[OptionsValidator]
internal sealed partial class ChannelOptionsValidator : IValidateOptions<ChannelOptions>;
