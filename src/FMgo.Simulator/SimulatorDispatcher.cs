using System.Text;

namespace FMgo.Simulator;

/// <summary>Gives a call to the desk that answers it, and lets its fault strike before or after.</summary>
internal sealed class SimulatorDispatcher(SimulatorParts parts)
{
    private readonly SessionDesk _sessions = new(parts);
    private readonly UploadDesk _uploads = new(parts);
    private readonly StatusDesk _status = new(parts);
    private readonly BoletaDesk _boletas = new(parts);
    private readonly ClaimDesk _claims = new(parts);
    private readonly AssignmentDesk _assignments = new(parts);

    public async Task<SimulatorResponse> AnswerAsync(SimulatorCall call, CancellationToken cancellationToken)
    {
        if (Before(call.Fault) is { } instead)
        {
            return instead;
        }

        call = call with { Request = await call.Request.ReadAsync(cancellationToken).ConfigureAwait(false) };
        if (call.Fault is { Kind: FaultKind.Latency })
        {
            await Task.Delay(call.Fault.Delay, parts.Clock, cancellationToken).ConfigureAwait(false);
        }

        return After(call.Fault, Work(call));
    }

    private static SimulatorResponse? Before(SimulatedFault? fault) => fault?.Kind switch
    {
        FaultKind.ConnectionReset => new SimulatorResponse { Ending = ResponseEnding.Reset },
        FaultKind.TlsFailure => new SimulatorResponse { Ending = ResponseEnding.TlsFailure },
        FaultKind.HttpStatus => fault.Text is null ? new SimulatorResponse { Status = fault.HttpStatus } : SimulatorResponse.Plain(fault.HttpStatus, fault.Text),
        FaultKind.HtmlPage => Pages.Portal("Estimado contribuyente: en este momento no es posible atenderlo. Intente más tarde.", "a planned fault"),
        FaultKind.SessionLimit => SessionDesk.SessionLimit(),
        _ => null,
    };

    private static SimulatorResponse After(SimulatedFault? fault, SimulatorResponse response) => fault?.Kind switch
    {
        FaultKind.LostAnswer => response with { Ending = ResponseEnding.Reset },
        FaultKind.TruncatedAnswer => response with { Body = response.Body[..(response.Body.Length / 2)] },
        FaultKind.BrokenAnswer => response with { Ending = ResponseEnding.Broken },
        FaultKind.WrongCharset => response with { Body = InLatin1(response.Body) },
        _ => response,
    };

    // SII's texts come with accents that no UTF-8 decoder takes; where this answer has none, its mark gets one.
    private static byte[] InLatin1(ReadOnlyMemory<byte> body)
    {
        string text = Encoding.UTF8.GetString(body.Span).Replace("Token Creado", "Token Creado (sesión)", StringComparison.Ordinal)
            .Replace("Envio", "Envío", StringComparison.Ordinal).Replace("<!-- FMgo:", "<!-- sesión, FMgo:", StringComparison.Ordinal);
        return Encoding.Latin1.GetBytes(text);
    }

    private SimulatorResponse Work(SimulatorCall call) => call.Operation switch
    {
        SimulatedOperation.Seed or SimulatedOperation.BoletaSeed => _sessions.Seed(call),
        SimulatedOperation.Token or SimulatedOperation.BoletaToken => _sessions.Token(call),
        SimulatedOperation.Upload => _uploads.Upload(call),
        SimulatedOperation.BoletaUpload => _uploads.UploadBoletas(call),
        SimulatedOperation.SubmissionStatus => _status.SubmissionStatus(call),
        SimulatedOperation.DocumentStatus => _status.DocumentStatus(call),
        SimulatedOperation.AdvancedDocumentStatus => _status.AdvancedStatus(call),
        SimulatedOperation.ResultMail => _status.ResultMail(call),
        SimulatedOperation.BoletaSubmissionStatus => _boletas.SubmissionStatus(call),
        SimulatedOperation.BoletaStatus => _boletas.DocumentStatus(call),
        SimulatedOperation.RegisterClaim or SimulatedOperation.ListEvents or SimulatedOperation.Assignability or SimulatedOperation.ReceptionDate => _claims.Answer(call),
        SimulatedOperation.AssignmentUpload => _assignments.Upload(call),
        SimulatedOperation.AssignmentSubmissionStatus => _assignments.SubmissionStatus(call),
        SimulatedOperation.AssignmentStatus => _assignments.Status(call),
        SimulatedOperation.RelatedAssignmentStatus => _assignments.RelatedStatus(call),
        _ => SoapAnswer.Axis(call.Soap!, "1.0"),
    };
}
