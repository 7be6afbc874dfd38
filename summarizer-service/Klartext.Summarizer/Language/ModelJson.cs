using System.Text.Json.Serialization;

namespace Klartext.Summarizer.Language;

/// <summary>JSON between the service and the model, and of what is kept of its answer.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RawStatement))]
[JsonSerializable(typeof(KeptAnswer))]
internal sealed partial class ModelJson : JsonSerializerContext;
