using Microsoft.Extensions.Options;
using Monitor.Functions.Web;

namespace Monitor.Functions.Composition;

[OptionsValidator]
internal sealed partial class WebOptionsValidator : IValidateOptions<WebOptions>;
