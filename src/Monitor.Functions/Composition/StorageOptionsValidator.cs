using Microsoft.Extensions.Options;

namespace Monitor.Functions.Composition;

[OptionsValidator]
internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;
