using System.CommandLine;
using FMgo.Sii;
using Microsoft.Extensions.DependencyInjection;

namespace FMgo.Cli;

/// <summary>The options that <c>send</c> and <c>status</c> share: which SII, and who signs in.</summary>
internal sealed class SiiOptionSet
{
    private readonly Option<string> _environment = new("--environment")
    {
        Required = true,
        CustomParser = OptionText.SiiName,
        Description = Texts.Of("Con cuál SII: nunca se supone.", "Which SII: it is never assumed."),
        HelpName = "simulator|certification|production",
    };

    private readonly Option<Uri?> _address = new("--address")
    {
        CustomParser = OptionText.Address,
        Description = Texts.Of("Dirección del simulador; si falta, http://127.0.0.1:5080.", "Address of the simulator; http://127.0.0.1:5080 when absent."),
        HelpName = "URL",
    };

    private readonly Option<string> _pfx = new("--pfx")
    {
        Description = Texts.Of("Certificado digital con su llave (PFX o P12), con cuyo titular se entra al SII.", "Certificate with its key (PFX or P12), as whose holder to sign in."),
        HelpName = "FILE",
    };

    private readonly Option<string> _password = new("--password-env")
    {
        Description = Texts.Of("Nombre de la variable de entorno con la clave del PFX.", "Name of the environment variable with the password of the PFX."),
        HelpName = "NAME",
    };

    private readonly Option<bool> _testKeys = new("--test-keys")
    {
        Description = Texts.Of(
            "En lugar del PFX, un certificado de prueba hecho al vuelo, de la misma persona ficticia que en issue; solo con el simulador.",
            "Instead of the PFX, a test certificate made on the spot, of the same made-up person as in issue; with the simulator only."),
    };

    private readonly Option<bool> _noSession = new("--no-session-file")
    {
        Description = Texts.Of(
            "Entra de nuevo y no guarda la sesión para la próxima vez. El SII permite diez a la vez por persona.",
            "Signs in anew and does not keep the session for the next run. SII allows a person ten at a time."),
    };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_environment, _address, _pfx, _password, _testKeys, _noSession])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Connects and runs. What SII says is the command's to report; that it could not be asked is trouble.</summary>
    public async Task<int> RunAsync(ParseResult parsed, Func<SiiDesk, CancellationToken, Task<int>> run)
    {
        var target = SiiTarget.Of(parsed.GetValue(_environment)!, parsed.GetValue(_address));
        using var interruption = new Interruption();
        var folder = parsed.GetValue(_noSession) ? null : UserFolder.Find();
        try
        {
            using var certificate = await CertificateOfAsync(parsed, target, folder, interruption);
            await using var services = ServicesFor(target, folder);
            var client = services.GetRequiredService<ISiiClientFactory>().Create(certificate);
            return await run(new SiiDesk(client, target), interruption.Token);
        }
        catch (SiiException trouble)
        {
            string code = trouble.SiiCode is { } said ? $" {said.Describe()}" : "";
            string hint = trouble.Problem == SiiProblem.Unreachable && target.Simulator is not null ? SimulatorCafKey.IsItRunning : "";
            throw new TroubleException($"{target}: {trouble.GetMessage(culture: null)}{code}{hint}");
        }
        catch (OperationCanceledException)
        {
            // Whoever has sent something says so.
            throw new TroubleException(Texts.Of("interrumpido; no se envió nada", "interrupted; nothing was sent"));
        }
    }

    private static ServiceProvider ServicesFor(SiiTarget target, UserFolder? folder)
    {
        var services = new ServiceCollection();
        if (folder is not null)
        {
            services.AddSingleton<ISiiTokenCache>(new SessionFile(folder));
        }

        return services.AddFMgo(target.Configure).Services.BuildServiceProvider();
    }

    private async Task<SigningCertificate> CertificateOfAsync(ParseResult parsed, SiiTarget target, UserFolder? folder, Interruption interruption)
    {
        string? pfx = parsed.GetValue(_pfx);
        string? variable = parsed.GetValue(_password);
        if (parsed.GetValue(_testKeys))
        {
            return target.Simulator is not null && pfx is null && variable is null
                ? await TestPerson.SignInAsync(folder, interruption.Token)
                : throw new TroubleException(Texts.Of("--test-keys va solo con --environment simulator y sin --pfx", "--test-keys goes with --environment simulator only, and without --pfx"));
        }

        if (string.IsNullOrEmpty(pfx) || variable is null)
        {
            throw new TroubleException(target.Simulator is null
                ? Texts.Of("faltan --pfx y --password-env", "--pfx and --password-env are needed")
                : Texts.Of("faltan --pfx y --password-env (o use --test-keys)", "--pfx and --password-env are needed (or use --test-keys)"));
        }

        string password = KeyRing.PasswordFrom(variable);
        return await interruption.WaitForAsync(() => KeyRing.ReadCertificate(pfx, password, TimeProvider.System));
    }
}
