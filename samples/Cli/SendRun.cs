using FMgo.Envelopes;
using FMgo.Sii;

namespace FMgo.Cli;

/// <summary>One run of <c>fmgo send</c>.</summary>
internal sealed class SendRun(SiiDesk desk, SendOptions options)
{
    private const int MostFindings = 10;

    public async Task<int> RunAsync(CancellationToken stop)
    {
        var envelope = await ReadAsync(stop);
        await PrepareAsync(stop);
        var channel = envelope.Kind == EnvelopeKind.Boletas && !options.AsDocuments ? SubmissionChannel.Boletas : SubmissionChannel.Documents;
        var receipt = await SubmitAsync(envelope, channel, stop);
        using var output = new Output();
        Report(output, receipt);
        if (receipt.Query is not { } query)
        {
            Output.Complain($"SII: {receipt.Status.Describe()}");
            return SubmissionAnswer.IsTrouble(receipt.Status) ? ExitCode.Trouble : ExitCode.Findings;
        }

        return options.Wait
            ? await WaitAsync(output, query, stop)
            : ExitCode.Fine;
    }

    /// <exception cref="TroubleException">The file cannot be read, or is no envelope or book for SII.</exception>
    private async Task<EnvelopeFile> ReadAsync(CancellationToken stop)
    {
        // It is read several times, and its length is told before it is sent.
        if (FileSystem.KindOfTarget(options.File) == EntryKind.Special)
        {
            throw new TroubleException(Texts.Of("{0} no es un archivo", "{0} is no file", options.File));
        }

        using (Input.OpenFile(options.File))
        {
            var read = await EnvelopeFile.FromPathAsync(options.File, stop);
            return read.Succeeded ? read.Value : throw new TroubleException($"{options.File}: {string.Join("; ", read.Findings.Take(MostFindings))}");
        }
    }

    private async Task PrepareAsync(CancellationToken stop)
    {
        if (desk.Target.Simulator is null)
        {
            if (options.CafKey is not null)
            {
                throw new TroubleException(Texts.Of("--caf-key va solo con --environment simulator", "--caf-key goes with --environment simulator only"));
            }

            if (TestMark.IsIn(options.File))
            {
                throw new TroubleException(Texts.Of(
                    "{0}: está hecho con llaves de prueba; no se envía al SII, solo al simulador", "{0}: made with test keys; it is not sent to SII, only to the simulator", options.File));
            }
        }
        else if ((options.CafKey ?? SimulatorCafKey.Beside(options.File)) is { } cafKey)
        {
            await SimulatorCafKey.TellAsync(desk.Target, cafKey, stop);
        }
    }

    private async Task<SubmissionReceipt> SubmitAsync(EnvelopeFile envelope, SubmissionChannel channel, CancellationToken stop)
    {
        try
        {
            return await desk.Client.Submissions.SubmitAsync(envelope, channel, stop);
        }
        catch (OperationCanceledException)
        {
            throw new TroubleException(channel == SubmissionChannel.Boletas
                ? Texts.Of("interrumpido; el SII puede tener el archivo: revise en sii.cl antes de enviarlo otra vez", "interrupted; SII may have the file: look at sii.cl before sending it again")
                : Texts.Of("interrumpido; el SII puede tener el archivo: envíelo otra vez, y si lo tenía repite el primer TrackID", "interrupted; SII may have the file: send it again, and if SII had it, it repeats the first TrackID"));
        }
    }

    /// <summary>Writes the receipt. What cannot be lost is the TrackID: it goes to standard error where standard output takes nothing.</summary>
    private void Report(Output output, SubmissionReceipt receipt)
    {
        try
        {
            output.Write(json => SiiReport.Write(json, options.File, receipt));
        }
        catch (IOException full)
        {
            throw new TroubleException(receipt.TrackId is { } trackId
                ? Texts.Of("el SII recibió el archivo con el TrackID {0}, pero no se pudo escribir el informe: {1}", "SII has the file, with the TrackID {0}, but the report could not be written: {1}", trackId, full.Message)
                : Texts.Of("el SII no recibió el archivo ({0}), y no se pudo escribir el informe: {1}", "SII did not take the file ({0}), and the report could not be written: {1}", receipt.Status, full.Message));
        }
    }

    private async Task<int> WaitAsync(Output output, SubmissionQuery query, CancellationToken stop)
    {
        try
        {
            var answer = await SubmissionAnswer.WaitAsync(desk, query, options.Timeout, stop);
            return answer.Report(output, desk.Target, isVerdictWanted: true);
        }
        catch (OperationCanceledException)
        {
            throw new TroubleException(Texts.Of(
                "interrumpido; el envío sigue su curso en el SII: fmgo status {0} --issuer {1}{2}",
                "interrupted; the submission goes on at SII: fmgo status {0} --issuer {1}{2}",
                query.TrackId,
                query.Issuer,
                query.Channel == SubmissionChannel.Boletas ? " --boletas" : ""));
        }
    }
}
