using System.Text.Json.Serialization;
using FMgo.Sii;

namespace FMgo.Tests.Conventions;

/// <summary>What a host that is compiled ahead of time declares.</summary>
[JsonSerializable(typeof(Rut))]
[JsonSerializable(typeof(DocumentType))]
[JsonSerializable(typeof(DocumentKey))]
[JsonSerializable(typeof(TrackId))]
[JsonSerializable(typeof(Finding))]
[JsonSerializable(typeof(ValueList<Rut>))]
[JsonSerializable(typeof(ValueList<Finding>))]
[JsonSerializable(typeof(Document))]
[JsonSerializable(typeof(Result<Document>))]
[JsonSerializable(typeof(SiiStatus))]
[JsonSerializable(typeof(SubmissionReceipt))]
internal sealed partial class TravelContext : JsonSerializerContext;
