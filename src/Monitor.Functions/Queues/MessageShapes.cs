using System.Text.Json;
using System.Text.Json.Serialization;

namespace Monitor.Functions.Queues;

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(PollRequestMessage))]
[JsonSerializable(typeof(AlertRequestMessage))]
[JsonSerializable(typeof(NoticeRequestMessage))]
internal sealed partial class MessageShapes : JsonSerializerContext;
