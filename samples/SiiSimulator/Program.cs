// The local SII as a program, for clients in any language: sii-simulator [PORT] [FOLDER OF SCHEMAS]. Ctrl+C ends it.
using System.Globalization;
using System.Net;
using System.Runtime.InteropServices;
using FMgo.Simulator;

int port = 5080;
if (args.Length > 0 && !(int.TryParse(args[0], NumberStyles.None, CultureInfo.InvariantCulture, out port) && port <= IPEndPoint.MaxPort))
{
    return Complain($"\"{args[0]}\" is no port: 0 to {IPEndPoint.MaxPort}");
}

if (args.Length > 1 && !Directory.Exists(args[1]))
{
    return Complain($"there is no folder {args[1]}");
}

using var simulator = new SiiSimulator(new SiiSimulatorOptions { SchemaFolder = args.Length > 1 ? args[1] : null });
SiiSimulatorServer started;
try
{
    started = await SiiSimulatorServer.StartAsync(simulator, port);
}
catch (IOException taken)
{
    return Complain(taken.Message);
}

await using var server = started;
Console.WriteLine($"""
    Local simulator of SII (certification). It is not SII, and nothing it accepts means anything.
      page for people   {server.BaseAddress}simulator/
      maullin.sii.cl    {server.AddressOf("maullin.sii.cl")}
      apicert.sii.cl    {server.AddressOf("apicert.sii.cl")}
      pangal.sii.cl     {server.AddressOf("pangal.sii.cl")}
      ws2.sii.cl        {server.AddressOf("ws2.sii.cl")}
    """);

var ended = new TaskCompletionSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
await ended.Task;
return 0;

int Complain(string what)
{
    Console.Error.WriteLine($"sii-simulator: {what}");
    return 2;
}

void End(PosixSignalContext context)
{
    context.Cancel = true;
    ended.TrySetResult();
}
