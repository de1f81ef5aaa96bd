// The local SII as a program, for clients in any language: sii-simulator [PORT] [FOLDER OF SCHEMAS]. Ctrl+C ends it.
using System.Globalization;
using System.Runtime.InteropServices;
using FMgo.Testing.Simulator;

int port = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 5080;
using var simulator = new SiiSimulator(new SiiSimulatorOptions { SchemaFolder = args.Length > 1 ? args[1] : null });
await using var server = await SiiSimulatorServer.StartAsync(simulator, port);
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

void End(PosixSignalContext context)
{
    context.Cancel = true;
    ended.TrySetResult();
}
