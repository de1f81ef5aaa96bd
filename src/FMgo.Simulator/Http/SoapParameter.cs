namespace FMgo.Simulator;

/// <summary>A parameter of a <see cref="SoapCall"/>.</summary>
internal sealed record SoapParameter(string Name, string Namespace, string Value);
