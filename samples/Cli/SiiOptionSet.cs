using System.CommandLine;
using FMgo.Signing;
using FMgo.Sii;
using FMgo.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace FMgo.Cli;

/// <summary>The options that <c>send</c> and <c>status</c> share: which SII, who signs in, for which company.</summary>
internal sealed class SiiOptionSet
{
    private readonly Option<string> _environment = new("--environment")
    {
        Required = true,
        Description = Texts.Of("simulator, certification o production.", "simulator, certification or production."),
    };

    private readonly Option<Uri?> _address = new("--address")
    {
        CustomParser = result => Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address) ? address : Refuse(result),
        Description = Texts.Of("Dirección base del simulador, por ejemplo http://127.0.0.1:5080.", "Base address of the simulator, such as http://127.0.0.1:5080."),
    };

    private readonly Option<string?> _pfx = new("--pfx") { Description = Texts.Of("Certificado con su llave (PFX).", "Certificate with its key (PFX).") };

    private readonly Option<string?> _password = new("--password-env")
    {
        Description = Texts.Of("Variable de entorno con la clave del PFX.", "Environment variable with the password of the PFX."),
    };

    private readonly Option<bool> _testKeys = new("--test-keys")
    {
        Description = Texts.Of("Certificado de prueba hecho en el momento; solo con el simulador.", "A test certificate made on the spot; with the simulator only."),
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_environment);
        command.Options.Add(_address);
        command.Options.Add(_pfx);
        command.Options.Add(_password);
        command.Options.Add(_testKeys);
    }

    /// <summary>Connects and runs; trouble with SII is one line and exit status 2.</summary>
    public async Task<int> RunAsync(ParseResult parsed, Func<ISiiClient, CancellationToken, Task<int>> run)
    {
        string environment = parsed.GetValue(_environment)!;
        bool simulated = environment == "simulator";
        var address = parsed.GetValue(_address);
        if (simulated != address is not null)
        {
            throw new TroubleException(Texts.Of("--address va con --environment simulator, y es necesaria con él", "--address goes with --environment simulator, and is needed with it"));
        }

        using var interruption = new Interruption();
        using var certificate = CertificateOf(parsed, simulated);
        await using var services = new ServiceCollection()
            .AddFMgo(options =>
            {
                options.Environment = EnvironmentOf(environment);
                if (address is not null)
                {
                    options.Sii.Addresses.UseOne(address);
                }
            })
            .Services.BuildServiceProvider();
        try
        {
            return await run(services.GetRequiredService<ISiiClientFactory>().Create(certificate), interruption.Token);
        }
        catch (SiiException trouble)
        {
            throw new TroubleException(trouble.GetMessage(culture: null));
        }
        catch (Microsoft.Extensions.Options.OptionsValidationException wrong)
        {
            throw new TroubleException(wrong.Message);
        }
    }

    private static Uri? Refuse(System.CommandLine.Parsing.ArgumentResult result)
    {
        result.AddError(Texts.Of("--address no es una dirección", "--address is no address"));
        return null;
    }

    private static SiiEnvironment EnvironmentOf(string name) => name switch
    {
        "simulator" or "certification" => SiiEnvironment.Certification,
        "production" => SiiEnvironment.Production,
        _ => throw new TroubleException(Texts.Of("--environment es simulator, certification o production", "--environment is simulator, certification or production")),
    };

    private SigningCertificate CertificateOf(ParseResult parsed, bool simulated)
    {
        string? pfx = parsed.GetValue(_pfx);
        string? variable = parsed.GetValue(_password);
        if (parsed.GetValue(_testKeys))
        {
            return simulated && pfx is null
                ? TestCertificate.Create().Certificate
                : throw new TroubleException(Texts.Of("--test-keys va solo con --environment simulator y sin --pfx", "--test-keys goes with --environment simulator only, and without --pfx"));
        }

        if (string.IsNullOrEmpty(pfx) || variable is null)
        {
            throw new TroubleException(Texts.Of("faltan --pfx y --password-env", "--pfx and --password-env are needed"));
        }

        return SigningCertificate.FromPfxFile(pfx, KeyRing.PasswordFrom(variable));
    }
}
