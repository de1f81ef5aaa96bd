using System.Globalization;

namespace FMgo.Issuing;

/// <summary>A service that the host supplies failed, or answered what it may not. Nothing is lost: the same call again goes on where this one stopped.</summary>
/// <remarks>The message names the call; it holds no key, no file and no personal data. What the service threw is the inner exception.</remarks>
public sealed class StoreException : Exception
{
    private readonly string _call;
    private readonly string? _promise;

    private StoreException(string call, string? promise, Exception? inner)
        : base(Text(call, promise, Language.IsEnglish(CultureInfo.CurrentUICulture)), inner)
    {
        _call = call;
        _promise = promise;
    }

    /// <summary>The call that failed, such as <c>IFolioStore.ReserveAsync</c>.</summary>
    public string Call => _call;

    /// <summary>Whether the service answered, but broke its promise: it is to be mended, and tried with the suites of FMgo.Testing. Otherwise it threw, and may be back later.</summary>
    public bool IsBrokenPromise => _promise is not null;

    /// <summary>The message in English for English cultures, in Spanish for all others.</summary>
    /// <param name="culture">The culture; <see cref="CultureInfo.CurrentUICulture"/> when absent.</param>
    public string GetMessage(CultureInfo? culture) => Text(_call, _promise, Language.IsEnglish(culture));

    internal static StoreException Failed(string call, Exception inner) => new(call, promise: null, inner);

    internal static StoreException Broke(string call, string promise) => new(call, promise, inner: null);

    private static string Text(string call, string? promise, bool english) => (english, promise) switch
    {
        (true, null) => $"{call} failed. Nothing is lost: try again, and the work goes on where it stopped.",
        (true, _) => $"{call} broke its promise: {promise}. Nothing was issued with this answer; try the store with the suites of FMgo.Testing (docs/issuing.md).",
        (false, null) => $"Falló {call}. Nada se perdió: repita la llamada y el trabajo sigue donde quedó.",
        _ => $"{call} no cumplió lo que promete: {promise}. Nada se emitió con esa respuesta; pruebe el almacén con las pruebas de FMgo.Testing (docs/issuing.md).",
    };
}
