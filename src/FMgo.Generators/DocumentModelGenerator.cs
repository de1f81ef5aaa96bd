namespace FMgo.Generators;

internal static class Placeholder;
