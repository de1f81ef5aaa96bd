using System.Net;

namespace FMgo.Simulator;

/// <summary>Hands out seeds and tokens, by SOAP and by the boleta API.</summary>
internal sealed class SessionDesk(SimulatorParts parts)
{
    public SimulatorResponse Seed(SimulatorCall call)
    {
        var sessions = call.Soap is null ? parts.BoletaSessions : parts.SoapSessions;
        string answer = call.ForcedCode is { } forced and not "00"
            ? SoapAnswer.Respuesta(SoapAnswer.Element("ESTADO", forced) + SoapAnswer.Element("GLOSA", "ERROR RETORNO"))
            : SoapAnswer.Respuesta("<ESTADO>00</ESTADO>", SoapAnswer.Element("SEMILLA", sessions.CreateSeed()));
        return call.Soap is null ? SimulatorResponse.Xml(answer) : SoapAnswer.Axis(call.Soap, answer);
    }

    public SimulatorResponse Token(SimulatorCall call)
    {
        var sessions = call.Soap is null ? parts.BoletaSessions : parts.SoapSessions;
        string xml = call.Soap is null ? call.Request.BodyText.TrimStart('\uFEFF') : call.Soap[0];
        var (state, text, holder) = call.ForcedCode is { } forced and not "00" ? (forced, "ERROR", default) : SignedSeed.Check(xml, sessions, parts.Signatures, parts.Register.IsUser);
        if (state != "00")
        {
            return Answer(call, SoapAnswer.Respuesta(SoapAnswer.Element("ESTADO", state) + SoapAnswer.Element("GLOSA", text)), text);
        }

        return sessions.CreateToken(holder) is { } token
            ? Answer(call, SoapAnswer.Respuesta("<ESTADO>00</ESTADO><GLOSA>Token Creado</GLOSA>", SoapAnswer.Element("TOKEN", token)), null)
            : SessionLimit();
    }

    /// <summary>The portal's page on too many sessions; the code ends in 27.</summary>
    public static SimulatorResponse SessionLimit() =>
        Pages.Portal("Estimado Contribuyente: usted ha alcanzado el máximo de sesiones autenticadas. Código: 01.01.000.500.709.27", "too many sessions: wait an hour");

    private static SimulatorResponse Answer(SimulatorCall call, string answer, string? reason) =>
        call.Soap is null ? SimulatorResponse.Xml(answer, (int)HttpStatusCode.OK, reason) : SoapAnswer.Axis(call.Soap, answer, reason);
}
