using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using FMgo.Benchmarks.Ratios;

return args switch
{
    ["ratios", .. var rest] => await RatioRun.RunAsync(rest),
    ["bdn", .. var rest] => Detail(rest),
    [ColdCase.Command, var way, var folder, var date] => ColdCase.RunChild(way, folder, date),
    [PeakMemory.Command, var folder, var threads, var way] => await PeakMemory.RunChildAsync(folder, threads, way),
    [VerifyCase.Command, var folder] => VerifyCase.RunChild(folder),
    [UploadStreamCase.Command, var folder, var address, var way] => await UploadStreamCase.RunChildAsync(folder, address, way),
    _ => Help(),
};

// In process: a child project would have to be restored and built for every benchmark.
static int Detail(string[] arguments)
{
    var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
    string[] all = ["--filter", "*"];
    BenchmarkSwitcher.FromAssembly(typeof(RatioRun).Assembly).Run(arguments.Length == 0 ? all : arguments, config);
    return 0;
}

static int Help()
{
    Console.Error.WriteLine("ratios [--quick] [case ...]   FMgo beside the floor and SignedXml: one JSON line per case");
    Console.Error.WriteLine("bdn [arguments]               BenchmarkDotNet, in detail");
    return 1;
}
