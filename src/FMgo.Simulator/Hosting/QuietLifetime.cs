using Microsoft.Extensions.Hosting;

namespace FMgo.Simulator;

/// <summary>Leaves the console and its signals to the program that runs the simulator.</summary>
internal sealed class QuietLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
