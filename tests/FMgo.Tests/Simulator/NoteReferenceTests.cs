using FMgo.Documents;
using static FMgo.Tests.Some;

namespace FMgo.Tests.Simulator;

/// <summary>The simulator asks for CodRef where SII does: in a note of which no reference to a tax document has one.</summary>
public class NoteReferenceTests
{
    [Theory]
    [InlineData(61, "SET", "33:1", false)]
    [InlineData(61, "SET", "33", true)]
    [InlineData(56, "801", "33:3", false)]
    [InlineData(56, "33:3", "801", false)]
    [InlineData(61, "33", "34:3", false)]
    [InlineData(61, "SET:1", "33", true)]
    [InlineData(112, "110:3", "812", false)]
    [InlineData(112, "110:1", "PRO", false)]
    [InlineData(112, "110", "812:1", true)]
    public async Task CodRef_is_asked_for_of_tax_documents(int code, string first, string second, bool isAsked)
    {
        using var client = new SimulatorClient();
        await client.AuthenticateAsync();
        byte[] file = await SimulatorEnvelopes.MakeAsync(client.Simulator, DocumentType.FromCode(code), change: note => note with { References = [Parse(first, 1), Parse(second, 2)] });
        string track = await client.UploadForTrackIdAsync(file);
        await client.StateAsync(track);
        var submission = client.Simulator.FindSubmission(track)!;
        Assert.Empty(submission.Errors);
        var document = Assert.Single(submission.Documents);
        Assert.Equal(isAsked, document.Remarks.Any(remark => remark.ToString().Contains("REF-3-758", StringComparison.Ordinal)));
    }

    private static Reference Parse(string text, int number)
    {
        string[] parts = text.Split(':');
        return Reference(parts[0], number) with { Date = The.Clock.GetChileDate(), CorrectionCode = parts.Length > 1 ? (CorrectionCode)int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : null };
    }
}
