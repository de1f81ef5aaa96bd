using FMgo.Documents;
using FMgo.Tests.Conformance;
using Snapshooter;
using Snapshooter.Xunit;

namespace FMgo.Tests.Documents;

/// <summary>How documents look, as XML fields and as JSON: a change of it is seen in review, never by accident.</summary>
public class WrittenFormTests
{
    public static TheoryData<int> Types => [.. DocumentType.All.Select(type => type.Code)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Fields_in_the_file(int code) =>
        Snapshot.Match(EnvelopeText.Fields(Some.Issued(DocumentType.FromCode(code), 7)), SnapshotNameExtension.Create(code));

    [Theory]
    [MemberData(nameof(Types))]
    public void Json(int code) =>
        Snapshot.Match(DocumentJson.Write(Some.Issued(DocumentType.FromCode(code), 7), indented: true), SnapshotNameExtension.Create(code));
}
