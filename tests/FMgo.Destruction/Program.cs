using FMgo.Destruction;

// destruction --store sqlite|postgres [--processes N] [--kills N] [--seed N] [--folder DIR]   kills processes that issue, and looks at what is left
// destruction worker ...                                                                     one of those processes
return args switch
{
    [Worker.Command, .. var rest] => await Worker.RunAsync(Options.Parse(rest)),
    _ => await Destruction.RunAsync(Options.Parse(args)),
};
