using FMgo.Validation;

namespace FMgo.Cli;

/// <summary>One run of <c>fmgo issue</c>.</summary>
internal static class IssueRun
{
    public static async Task<int> RunAsync(IssueOptions options)
    {
        options.EnsureValid();
        using var interruption = new Interruption();
        try
        {
            return await RunAsync(options, interruption);
        }
        catch (OperationCanceledException)
        {
            throw new TroubleException(Texts.Of("interrumpido; no se escribió nada", "interrupted; nothing was written"));
        }
    }

    private static async Task<int> RunAsync(IssueOptions options, Interruption interruption)
    {
        var batch = await interruption.WaitForAsync(() => IssueBatch.Read(options.Input, interruption.Token));
        options = options.For(batch.IsLines);
        using var keys = options.UseTestKeys ? KeyRing.ForTests(options, batch) : await interruption.WaitForAsync(() => KeyRing.FromFiles(options));
        batch.Complete(HowTo(options, keys), keys, new FolioBook(keys, options.Folder, lookIntoFolder: !options.UseTestKeys), interruption.Token);
        var complaint = ComplaintAbout(batch);
        var envelopes = complaint.HasErrors ? [] : await IssueWriter.WriteAsync(options, batch, keys, interruption.Token);
        using var output = new Output();
        Report(output, options.Folder, batch, envelopes, isWritten: !complaint.HasErrors);
        complaint.Write();
        return complaint.HasErrors ? ExitCode.Findings : ExitCode.Fine;
    }

    /// <summary>Writes the summary. Documents that are out are not taken back because nobody could be told: the line on standard error says that they are there.</summary>
    private static void Report(Output output, string folder, IssueBatch batch, IReadOnlyList<WrittenEnvelope> envelopes, bool isWritten)
    {
        try
        {
            output.Write(json => IssueSummary.Write(json, batch, envelopes, isWritten));
        }
        catch (Exception full) when (isWritten)
        {
            throw new TroubleException(Texts.Of(
                "los documentos ESTÁN emitidos en {0}, no los emita otra vez; solo no se pudo escribir este resumen: {1}",
                "the documents ARE issued, in {0}, do not issue them again; only this summary could not be written: {1}",
                folder,
                full.Message));
        }
    }

    private static DocumentOptions HowTo(IssueOptions options, KeyRing keys) => new()
    {
        Text = options.Transliterate ? TextPolicy.Transliterate : TextPolicy.Refuse,
        Environment = options.UseTestKeys ? null : options.Environment,
        Clock = keys.Clock,
    };

    private static Complaint ComplaintAbout(IssueBatch batch)
    {
        var complaint = new Complaint();
        foreach (var entry in batch.Entries)
        {
            complaint.Add(entry.Findings, batch.IsLines ? entry.Where : "");
        }

        return complaint;
    }
}
