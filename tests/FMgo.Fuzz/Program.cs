using FMgo.Fuzz;
using FMgo.Fuzz.Targets;

if (FuzzOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(FuzzOptions.Usage);
    return 2;
}

IFuzzTarget[] all =
[
    new VerifyTarget(), new ReadTarget(), new SignedTarget(), new EnvelopeTarget(), new JsonTarget(), new CafTarget(),
    new PfxTarget(), new PemTarget(), new DerTarget(), new TrustTarget(), new AnswerTarget(), new TextTarget(), new SimulatorTarget(),
];
var targets = Array.FindAll(all, target => options.Only is null || target.Name == options.Only);
if (targets.Length == 0)
{
    Console.Error.WriteLine($"--only takes one of: {string.Join(", ", all.Select(target => target.Name))}");
    return 2;
}

using var watchdog = new Watchdog(options.Output);
var run = new FuzzRun(options, targets, watchdog);
if (options.Iteration is { } iteration)
{
    run.Repeat(iteration);
}
else
{
    run.TrySeeds();
    run.Run();
}

run.WriteFigures();
return run.HasFailures ? 1 : 0;
