using FMgo.Validation;

namespace FMgo.Cli;

/// <summary>One run of <c>fmgo issue</c>.</summary>
internal static class IssueRun
{
    // In the folder of the user, where no other is given.
    private const string StoreFolder = "folios";

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
        using var store = new FolioJournal(JournalOf(options, keys));
        var folios = new RunFolios(options, batch, keys, store);
        var begunAt = await folios.FindMomentAsync(interruption.Token);
        var moment = begunAt ?? ToSecond(keys.Clock.GetUtcNow());
        var complaint = Complete(moment);
        IssueResult? result = null;
        if (!complaint.HasErrors)
        {
            using var writer = new IssueWriter(options, batch, keys, interruption.Token);
            var reservations = await folios.ReserveAsync(moment, () => writer.RefuseNamesTaken(batch.Entries.Select(entry => entry.Key).OfType<DocumentKey>()), interruption.Token);
            if (folios.WereThere && begunAt is null)
            {
                // The same command ran at the same time, and was the first to give folios.
                begunAt = moment = reservations[0].Request.StampedAt;
                Complete(moment);
            }

            folios.HandOut(reservations);
            if (options.UseTestKeys)
            {
                // Their folios begin anew in each run, so that those without folio in the input may find their places taken too.
                writer.RefuseNamesTaken(batch.Jobs.Select(job => job.Key));
            }

            result = await writer.WriteAsync(moment) with { BegunAt = begunAt };
        }

        using var output = new Output();
        Report(output, options.Folder, batch, result);
        complaint.Write();
        return complaint.HasErrors ? ExitCode.Findings : ExitCode.Fine;

        Complaint Complete(DateTimeOffset moment)
        {
            batch.Complete(HowTo(options, moment), keys, interruption.Token);
            return ComplaintAbout(batch);
        }
    }

    /// <summary>Writes the summary. Documents that are out are not taken back because nobody could be told: the line on standard error says that they are there.</summary>
    private static void Report(Output output, string folder, IssueBatch batch, IssueResult? result)
    {
        try
        {
            output.Write(json => IssueSummary.Write(json, batch, result));
        }
        catch (Exception full) when (result is not null)
        {
            throw new TroubleException(Texts.Of(
                "los documentos ESTÁN emitidos en {0}, no los emita otra vez; solo no se pudo escribir este resumen: {1}",
                "the documents ARE issued, in {0}, do not issue them again; only this summary could not be written: {1}",
                folder,
                full.Message));
        }

        if (result is { BegunAt: { } begunAt })
        {
            Output.Complain(Texts.Of(
                "esta misma orden ya dio estos folios el {0}; no se dio ninguno más: {1} archivos ya estaban y {2} se escribieron ahora",
                "this same command gave these folios on {0}; no more were given: {1} files were there, and {2} were written now",
                RunFolios.TextOf(begunAt),
                result.There,
                result.Written));
        }
    }

    private static DocumentOptions HowTo(IssueOptions options, DateTimeOffset moment) => new()
    {
        Text = options.Transliterate ? TextPolicy.Transliterate : TextPolicy.Refuse,
        Environment = options.UseTestKeys ? null : options.Environment,
        Clock = new FixedClock(moment),
    };

    private static JournalFile? JournalOf(IssueOptions options, KeyRing keys)
    {
        if (keys.Authority is not { } authority)
        {
            return null;
        }

        string folder = options.Store ?? UserFolder.Find()?.PathOf(StoreFolder) ?? throw new TroubleException(Texts.Of(
            "no hay carpeta del usuario para el registro de folios: indique una con --store", "there is no folder of the user's for the record of folios: give one by --store"));
        return new JournalFile(Path.Combine(folder, $"{authority}.journal"));
    }

    /// <summary>The moment to the second, as documents have it.</summary>
    private static DateTimeOffset ToSecond(DateTimeOffset moment) => new(moment.UtcTicks - moment.UtcTicks % TimeSpan.TicksPerSecond, TimeSpan.Zero);

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
